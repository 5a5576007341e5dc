using System.Collections.Frozen;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>
/// The names of a page: canonical ids of the gazetteer, and for other words with a capital, which are most likely names
/// too, their sound.
/// </summary>
internal sealed class NameKeys
{
    // Where more of a title than this has capitals, capitals say nothing.
    private const double TitleCase = 0.6;

    /// <summary>Weekdays, months and offices, which English writes with a capital: they name nobody.</summary>
    private static readonly FrozenSet<string> Everybodys = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
            "march-month", "april", "may-month", "june", "july", "august", "september", "october", "november",
            "december", "president", "vice-president", "prime-minister", "minister", "foreign-minister",
            "minister-defence", "secretary", "chancellor", "adviser", "ambassador", "envoy", "senator", "governor",
            "mayor", "spokesperson", "king-queen", "government", "ministry", "security",
        ]);

    private readonly FeaturePage _page;
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<int> _concepts, _titles;
    private readonly bool _titleCase;

    public NameKeys(FeaturePage page, IReadOnlyList<Mention> mentions, ConceptMention[] concepts)
    {
        _page = page;
        _concepts = [.. concepts.SelectMany(concept => Enumerable.Range(concept.Token, concept.Words))];
        _titles =
        [
            .. concepts.Where(concept => Everybodys.Contains(concept.Concept))
                .SelectMany(concept => Enumerable.Range(concept.Token, concept.Words)),
        ];
        _titleCase = IsTitleCase();
        HashSet<int> taken = AddKnown(mentions);
        Survey(taken);
        for (int i = 0; i < page.Tokens.Count; i++)
        {
            if (!taken.Contains(i) && IsName(i) && NameSound.Of(page.Tokens[i].Text) is { Length: > 0 } sound)
                ByToken[i] = "~" + sound;
        }
    }

    /// <summary>The key of a name by the index of its first word.</summary>
    public SortedDictionary<int, string> ByToken { get; } = [];

    /// <summary>Every name with its count, weighted by place.</summary>
    public FeatureBag Bag()
    {
        var bag = new FeatureBag();
        foreach ((int token, string key) in ByToken)
            bag.Tally(key, _page.WeightAt(token));
        return bag;
    }

    private HashSet<int> AddKnown(IReadOnlyList<Mention> mentions)
    {
        var taken = new HashSet<int>();
        foreach (Mention mention in mentions)
        {
            int first = _page.IndexAfter(mention.Start), end = _page.IndexAfter(mention.Start + mention.Length);
            if (first < _page.Tokens.Count)
                ByToken[first] = mention.Name.Id;
            for (int i = first; i < end; i++)
                taken.Add(i);
        }

        return taken;
    }

    private bool IsTitleCase()
    {
        int words = 0, capitals = 0;
        for (int i = 0; i < _page.TitleEnd; i++)
        {
            if (!char.IsLetter(_page.Text[_page.Tokens[i].Start]))
                continue;
            words++;
            capitals += _page.IsCapital(i) ? 1 : 0;
        }

        return capitals > words * TitleCase;
    }

    /// <summary>
    /// Learns from the running text which words stand with a capital inside a sentence, and which without.
    /// </summary>
    private void Survey(HashSet<int> taken)
    {
        for (int i = 0; i < _page.Tokens.Count; i++)
        {
            string word = _page.Tokens[i].Text;
            if (!_page.IsCapital(i))
                _small.Add(word);
            else if (!taken.Contains(i) && !(_titleCase && i < _page.TitleEnd) && !_page.BeginsSentence(i))
                _named.Add(word);
        }
    }

    private bool IsName(int token)
    {
        string word = _page.Tokens[token].Text;
        if (!_page.IsCapital(token) || word.Length < 3 || _titles.Contains(token))
            return false;
        if (_named.Contains(word))
            return true;
        if (_small.Contains(word) || _concepts.Contains(token))
            return false;
        if (_titleCase && token < _page.TitleEnd)
            return word.Length > 3;
        return token + 1 < _page.Tokens.Count && _named.Contains(_page.Tokens[token + 1].Text)
            && _page.IsCapital(token + 1);
    }
}
