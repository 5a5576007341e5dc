using System.Globalization;
using System.Text;

namespace NewsBot.Articles.Pages;

/// <summary>Leaves of a text what a reader sees: no invisible characters, each run of white space one space.</summary>
public static class VisibleText
{
    /// <summary>The text as one line, trimmed.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        Append(line, text);
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Appends <paramref name="text"/> to a line that is being built; never begins it with white space.
    /// </summary>
    internal static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F)
            {
                line.Append((char)rune.Value);
            }
            else if (Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or < ' ')
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                line.Append(rune.ToString());
            }
        }
    }

    /// <summary>
    /// Soft hyphens, zero-width, direction and tag characters, fillers, private use, what was no character.
    /// </summary>
    private static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0x7F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0xFFFD or (>= 0xFE00 and <= 0xFE0F) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };
}
