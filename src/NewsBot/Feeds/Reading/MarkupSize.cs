using System.Collections.Frozen;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// Measures HTML before a parser sees it: AngleSharp needs time that grows with the square of depth (44 s for 250 KB of
/// nested elements), or of a title that is never closed and so holds the page (4 s for 500 KB), and cannot be stopped.
/// </summary>
public static class MarkupSize
{
    private const int MostCharacters = 3_000_000;
    private const int MostElements = 40_000;
    private const int Deepest = 512;
    private const int LongestTitle = 65_536;

    /// <summary>Elements that hold all that follows as their text, until they are closed.</summary>
    private static readonly string[] Titles = ["title", "textarea"];

    // Elements that have no end tag, or whose end tag may be left out: they do not count as depth.
    private static readonly FrozenSet<string> Flat = FrozenSet.ToFrozenSet(
        ("area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option optgroup "
        + "tbody thead tfoot html head body colgroup rp rt path").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a parser will be done with it soon.</summary>
    public static bool IsHarmless(string html)
    {
        if (html.Length > MostCharacters)
            return false;
        int elements = 0;
        int depth = 0;
        int text = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = Next(html, at + 1))
        {
            depth = Math.Max(0, depth + Step(html, at));
            if (++elements > MostElements || depth > Deepest)
                return false;
            if (at >= text)
                text = EndOfText(html, at);
            if (text < 0)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Where the text of a title that begins here ends; here where none begins; below zero where it is too long.
    /// </summary>
    private static int EndOfText(string html, int open)
    {
        ReadOnlySpan<char> rest = html.AsSpan(open + 1);
        foreach (string name in Titles)
        {
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            int length = rest[..Math.Min(rest.Length, LongestTitle)]
                .IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            return length >= 0 ? open + length : rest.Length <= LongestTitle ? html.Length : -1;
        }

        return open;
    }

    private static int Next(string html, int from) => from < html.Length ? html.IndexOf('<', from) : -1;

    private static int Step(string html, int open)
    {
        bool isEnd = open + 1 < html.Length && html[open + 1] == '/';
        int start = open + (isEnd ? 2 : 1);
        int end = start;
        while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start || Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(start, end - start)))
            return 0;
        return isEnd ? -1 : 1;
    }
}
