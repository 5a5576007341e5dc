using NewsBot.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>Words and phrases of one list, ready to be found among the words of a text; <c>*</c> ends a stem.</summary>
internal sealed class GateWords
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string[]>> _stemsByLetter = [];

    public GateWords(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string[] parts = [.. phrase.Split(' ').Select(Normal).Where(part => part.Length > 0)];
            if (parts.Length == 0)
                continue;
            if (parts[0].EndsWith('*'))
                Add(_stemsByLetter, parts[0][0], parts);
            else
                Add(_byFirst, parts[0], parts);
        }
    }

    /// <summary>How many words the longest phrase that begins here takes; 0 where none does.</summary>
    public int At(IReadOnlyList<Token> tokens, int at)
    {
        string word = tokens[at].Text;
        int longest = _byFirst.TryGetValue(word, out List<string[]>? same) ? Longest(same, tokens, at) : 0;
        return _stemsByLetter.TryGetValue(word[0], out List<string[]>? stems)
            ? Math.Max(longest, Longest(stems, tokens, at))
            : longest;
    }

    private static int Longest(List<string[]> phrases, IReadOnlyList<Token> tokens, int at)
    {
        int longest = 0;
        foreach (string[] parts in phrases)
        {
            if (parts.Length > longest && Fits(parts, tokens, at))
                longest = parts.Length;
        }

        return longest;
    }

    private static bool Fits(string[] parts, IReadOnlyList<Token> tokens, int at)
    {
        if (at + parts.Length > tokens.Count)
            return false;
        for (int i = 0; i < parts.Length; i++)
        {
            ReadOnlySpan<char> part = parts[i], word = tokens[at + i].Text;
            if (part[^1] == '*' ? !word.StartsWith(part[..^1], StringComparison.Ordinal) : !word.SequenceEqual(part))
                return false;
        }

        return true;
    }

    private static void Add<TKey>(Dictionary<TKey, List<string[]>> to, TKey key, string[] parts)
        where TKey : notnull
    {
        if (to.TryGetValue(key, out List<string[]>? others))
            others.Add(parts);
        else
            to[key] = [parts];
    }

    private static string Normal(string word) =>
        word.EndsWith('*') ? Words.Normalize(word.AsSpan(0, word.Length - 1)) + "*" : Words.Normalize(word);
}
