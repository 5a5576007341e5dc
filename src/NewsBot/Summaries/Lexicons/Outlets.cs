using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries.Lexicons;

/// <summary>News outlets that other outlets quote, by the names they go under in the four languages.</summary>
public sealed class Outlets
{
    private readonly Dictionary<string, List<(string Alias, Outlet Outlet)>> _byFirstWord =
        new(StringComparer.Ordinal);

    /// <summary>Reads <c>Name = alias | alias</c> lines; the name itself is an alias too.</summary>
    public Outlets(IEnumerable<string> lines)
    {
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
            string[] more = sides.Length > 1
                ? sides[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [];
            bool article = sides[0].StartsWith("the ", StringComparison.Ordinal);
            var outlet = new Outlet(sides[0], article ? more : [sides[0], .. more]);
            foreach (string alias in outlet.Aliases)
                Add(alias, outlet);
        }
    }

    /// <summary>The outlets of a text, in order; of two that begin together the longer.</summary>
    public IEnumerable<ReadToken> Find(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (!IsWordPart(text[at]))
            {
                at++;
                continue;
            }

            int end = EndOfWord(text, at);
            if (Longest(text, at, end) is var (alias, outlet))
            {
                yield return new ReadToken(TokenKind.Outlet, alias, at, alias.Length) { Outlet = outlet };
                end = at + alias.Length;
            }

            at = end;
        }
    }

    private void Add(string alias, Outlet outlet)
    {
        string first = alias[..EndOfWord(alias, 0)];
        if (!_byFirstWord.TryGetValue(first, out List<(string Alias, Outlet Outlet)>? list))
            _byFirstWord[first] = list = [];
        list.Add((alias, outlet));
        list.Sort((one, other) => other.Alias.Length.CompareTo(one.Alias.Length));
    }

    private (string Alias, Outlet Outlet)? Longest(string text, int start, int end)
    {
        if (!_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(text.AsSpan(start, end - start), out List<(string Alias, Outlet Outlet)>? list))
            return null;
        foreach ((string alias, Outlet outlet) in list)
        {
            int after = start + alias.Length;
            if (text.AsSpan(start).StartsWith(alias, StringComparison.Ordinal)
                && (after == text.Length || !IsWordPart(text[after]) || !IsWordPart(alias[^1])))
                return (alias, outlet);
        }

        return null;
    }

    private static int EndOfWord(string text, int start)
    {
        int end = start;
        while (end < text.Length && IsWordPart(text[end]))
            end++;
        return end;
    }

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
