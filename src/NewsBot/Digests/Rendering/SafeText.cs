using System.Globalization;
using System.Text;

namespace NewsBot.Digests.Rendering;

/// <summary>Makes text from outside safe to show on one line of a terminal.</summary>
public static class SafeText
{
    /// <summary>
    /// Control characters (escape sequences begin with one), line breaks and characters that turn the reading direction
    /// become spaces or vanish; everything else stays.
    /// </summary>
    public static string OneLine(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                safe.Append(' ');
            else if (category is not UnicodeCategory.Format || rune.Value is 0x200D)
                safe.Append(rune);
        }

        return safe.ToString().Trim();
    }
}
