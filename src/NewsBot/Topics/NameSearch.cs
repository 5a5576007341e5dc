using System.Buffers;

namespace NewsBot.Topics;

/// <summary>One pass over one text.</summary>
internal sealed class NameSearch(NameTrie trie, string text, List<Word> words, string? language)
{
    private static readonly SearchValues<char> Joints = SearchValues.Create(" \u00A0-‑.'’\"");
    private static readonly string[] IndonesianClitics = ["lah", "kah", "nya", "pun"];
    private readonly List<(NameTrie.Ending Ending, int Start, int Length)> _found = [];
    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);
    private List<NameTrie.Node> _here = [];
    private List<NameTrie.Node> _next = [];

    /// <summary>Finds every name.</summary>
    public IReadOnlyList<Mention> Run()
    {
        for (int first = 0; first < words.Count;)
            first = LongestFrom(first);
        return
        [
            .. _found.Where(found => !found.Ending.Alias.IsTentative || _sure.Contains(found.Ending.Name.Id))
                .Select(found => new Mention(found.Ending.Name, found.Start, found.Length)
                {
                    IsAdjective = found.Ending.Alias.IsAdjective,
                })
                .DistinctBy(mention => mention.Start),
        ];
    }

    /// <summary>Notes the longest name that begins at <paramref name="first"/>; gives the word to go on from.</summary>
    private int LongestFrom(int first)
    {
        int goOn = first + 1;
        int best = _found.Count;
        _here.Clear();
        _here.Add(trie.Root);
        for (int at = first; at < words.Count && _here.Count > 0; at++)
        {
            if (at > first && !IsJoined(words[at - 1], words[at]))
                break;
            Word word = Step(words[at]);
            if (Note(words[first].Start, word.End - words[first].Start, best))
                goOn = at + 1;
        }

        for (int at = best; at < _found.Count; at++)
        {
            if (!_found[at].Ending.Alias.IsTentative)
                _sure.Add(_found[at].Ending.Name.Id);
        }

        return goOn;
    }

    /// <summary>Reads one word; gives it as it was understood, without an Indonesian clitic.</summary>
    private Word Step(Word word)
    {
        if (!TryStep(word) && language is "id" or null)
        {
            foreach (string clitic in IndonesianClitics)
            {
                if (word.In(text).EndsWith(clitic, StringComparison.Ordinal) && word.Length > clitic.Length + 2)
                {
                    word = word with { Length = word.Length - clitic.Length };
                    TryStep(word);
                    break;
                }
            }
        }

        (_here, _next) = (_next, _here);
        return word;
    }

    private bool TryStep(Word word)
    {
        _next.Clear();
        ReadOnlySpan<int> ids = trie.WordsOf(word.In(text));
        foreach (NameTrie.Node node in _here)
        {
            foreach (int id in ids)
            {
                if (node.Next.TryGetValue(id, out NameTrie.Node? next))
                    _next.Add(next);
            }
        }

        return _next.Count > 0;
    }

    /// <summary>Notes what ends here, in place of what was shorter.</summary>
    private bool Note(int start, int length, int best)
    {
        int before = _found.Count;
        foreach (NameTrie.Node node in _here)
        {
            foreach (NameTrie.Ending ending in node.Endings)
            {
                if (Speaks(ending.Alias.Language) && ending.Alias.Fits(text, start, length))
                    _found.Add((ending, start, length));
            }
        }

        if (_found.Count == before)
            return false;
        _found.RemoveRange(best, before - best);
        return true;
    }

    private bool Speaks(string aliasLanguage) =>
        language is null || aliasLanguage == NameEntry.EveryLanguage || aliasLanguage == language;

    /// <summary>Words of one name are parted by a blank, a hyphen or a point at most ("J.D. Vance").</summary>
    private bool IsJoined(Word left, Word right)
    {
        ReadOnlySpan<char> gap = text.AsSpan(left.End, right.Start - left.End);
        return gap.Length is 1 or 2 && gap.IndexOfAnyExcept(Joints) < 0;
    }
}
