using NewsBot.Text;

namespace NewsBot.Stories;

/// <summary>The words of one language, as written in the lexicon, ready to be looked up.</summary>
internal sealed class LexiconWords
{
    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);
    private int _longestStem;

    /// <summary>Adds a word in the syntax of <see cref="LexiconFile"/>.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public string? Add(string word, string concept)
    {
        if (word.StartsWith('~'))
            return AddRoot(Words.Normalize(word.AsSpan(1)), concept);
        string[] parts = [.. word.Split('+').SelectMany(Parts)];
        return parts switch
        {
            [] => "It has no letter.",
            ["*"] => "A stem needs a letter.",
            [var one] when one.EndsWith('*') => AddStem(one[..^1], concept),
            [var one] => AddOne(_exact, one, concept),
            _ => AddPhrase(parts, concept),
        };
    }

    /// <summary>The concept at a place among the words of a text, and how many words it takes; null for none.</summary>
    public (string Concept, int Words)? Find(IReadOnlyList<Token> tokens, int at)
    {
        string word = tokens[at].Text;
        if (FindPhrase(tokens, at) is { } phrase)
            return (phrase.Concept, phrase.Parts.Length);
        foreach (string bare in IndonesianForms.WithoutClitics(word))
        {
            if (_exact.TryGetValue(bare, out string? exact))
                return (exact, 1);
            if (_roots.Count == 0)
                break;
        }

        if (FindStem(word) is { } stem)
            return (stem, 1);
        return FindRoot(word) is { } root ? (root, 1) : null;
    }

    private static string? AddOne(Dictionary<string, string> to, string word, string concept) =>
        to.TryAdd(word, concept) || to[word] == concept ? null : $"It stands in the concept {to[word]} already.";

    private static IEnumerable<string> Parts(string part)
    {
        bool stem = part.EndsWith('*');
        IReadOnlyList<string> words = Words.Of(part.TrimEnd('*'));
        for (int i = 0; i < words.Count; i++)
            yield return stem && i == words.Count - 1 ? words[i] + "*" : words[i];
        if (stem && words.Count == 0)
            yield return "*";
    }

    private string? AddStem(string stem, string concept)
    {
        _longestStem = Math.Max(_longestStem, stem.Length);
        return AddOne(_stems, stem, concept);
    }

    private string? AddRoot(string root, string concept)
    {
        if (root.Length < 3)
            return "A root has three letters at least.";
        if (_roots.TryGetValue(root, out string? other) && other != concept)
            return $"It stands in the concept {other} already.";
        foreach (string form in IndonesianForms.Prefixed(root))
            _roots.TryAdd(form, concept);
        _roots[root] = concept;
        return null;
    }

    private string? AddPhrase(string[] parts, string concept)
    {
        string first = parts[0].TrimEnd('*');
        if (parts[0].EndsWith('*'))
            _longestStem = Math.Max(_longestStem, first.Length);
        if (!_phrases.TryGetValue(first, out List<Phrase>? list))
            _phrases[first] = list = [];
        Phrase? same = list.Find(phrase => phrase.Parts.SequenceEqual(parts, StringComparer.Ordinal));
        if (same is not null)
            return same.Concept == concept ? null : $"It stands in the concept {same.Concept} already.";
        list.Add(new Phrase(parts, concept));
        list.Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
        return null;
    }

    private string? FindStem(string word)
    {
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> stems =
            _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(word.Length, _longestStem); length > 1; length--)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out string? concept))
                return concept;
        }

        return null;
    }

    private string? FindRoot(string word)
    {
        if (_roots.Count == 0)
            return null;
        foreach (string bare in IndonesianForms.WithoutSuffixes(word))
        {
            if (_roots.TryGetValue(bare, out string? concept))
                return concept;
        }

        return null;
    }

    private Phrase? FindPhrase(IReadOnlyList<Token> tokens, int at)
    {
        string word = tokens[at].Text;
        Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> phrases =
            _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = word.Length; length > 0; length--)
        {
            if (phrases.TryGetValue(word.AsSpan(0, length), out List<Phrase>? list)
                && list.Find(phrase => phrase.Fits(tokens, at)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private sealed record Phrase(string[] Parts, string Concept)
    {
        public bool Fits(IReadOnlyList<Token> tokens, int at)
        {
            if (at + Parts.Length > tokens.Count)
                return false;
            for (int i = 0; i < Parts.Length; i++)
            {
                string part = Parts[i], word = tokens[at + i].Text;
                bool fits = part[^1] == '*'
                    ? word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal)
                    : string.Equals(word, part, StringComparison.Ordinal);
                if (!fits)
                    return false;
            }

            return true;
        }
    }
}
