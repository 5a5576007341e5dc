using NewsBot.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>Words and phrases of one list, ready to be found among the words of a text; <c>*</c> ends a stem.</summary>
internal sealed class GateWords
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<string[]> _byStem = [];

    public GateWords(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string[] parts = [.. phrase.Split(' ').Select(Normal).Where(part => part.Length > 0)];
            if (parts.Length == 0)
                continue;
            if (parts[0].EndsWith('*'))
                _byStem.Add(parts);
            else if (_byFirst.TryGetValue(parts[0], out List<string[]>? others))
                others.Add(parts);
            else
                _byFirst[parts[0]] = [parts];
        }
    }

    /// <summary>How many words the longest phrase that begins here takes; 0 where none does.</summary>
    public int At(IReadOnlyList<Token> tokens, int at)
    {
        IEnumerable<string[]> first = _byFirst.TryGetValue(tokens[at].Text, out List<string[]>? same) ? same : [];
        return first.Concat(_byStem).Where(parts => Fits(parts, tokens, at))
            .Select(parts => parts.Length).DefaultIfEmpty(0).Max();
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

    private static string Normal(string word) =>
        word.EndsWith('*') ? Words.Normalize(word.AsSpan(0, word.Length - 1)) + "*" : Words.Normalize(word);
}
