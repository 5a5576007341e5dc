using System.Globalization;
using System.Text;

namespace NewsBot.Chats.Rendering;

/// <summary>
/// Text from outside, without what deceives a reader or breaks a line: control and direction characters, what cannot be
/// seen, stacked marks, halves of characters. What a reader sees of honest text stays as it was.
/// </summary>
public static class HarmlessText
{
    /// <summary>One line: every break is a space, and of several spaces one stays.</summary>
    public static string Line(string text) => Clean(text, keepsColumns: false);

    /// <summary>Text that keeps its lines and columns: breaks and spaces stay, a tabulator is two spaces.</summary>
    public static string Columns(string text) => Clean(text.ReplaceLineEndings("\n"), keepsColumns: true);

    private static string Clean(string text, bool keepsColumns)
    {
        var safe = new StringBuilder(text.Length);
        var cluster = new ClusterRule();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (keepsColumns && rune.Value is '\n' or '\t')
                safe.Append(rune.Value == '\n' ? "\n" : "  ");
            else if (IsBreak(rune))
                AppendSpace(safe, keepsColumns);
            else if (cluster.Keeps(rune))
                safe.Append(rune);
            else
                continue;
            cluster.After(rune);
        }

        return safe.ToString();
    }

    private static void AppendSpace(StringBuilder safe, bool keepsColumns)
    {
        if (keepsColumns || safe.Length == 0 || safe[^1] != ' ')
            safe.Append(' ');
    }

    /// <summary>The blank of Braille shows nothing, but is no space to those who look for an empty text.</summary>
    private static bool IsBreak(Rune rune) => rune.Value is 0x2800 || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator;
}
