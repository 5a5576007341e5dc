using System.Globalization;
using System.Net;
using System.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// One-line plain text out of what feeds call a title, an author or a category. The normalisation: HTML tags go (only
/// those that HTML has, so that <c>List&lt;String&gt;</c> stays), references are decoded, every run of white space is
/// one space, control, direction and invisible characters go, half a surrogate pair becomes U+FFFD.
/// </summary>
public static class PlainText
{
    private const int Longest = 1_000;

    /// <summary>Text that may hold HTML.</summary>
    public static string FromHtml(string html)
    {
        string bounded = Cut(html, Longest * 8);
        if (bounded.Contains('<', StringComparison.Ordinal))
            bounded = HtmlTags.Strip(bounded);
        return Line(Entities.Decode(bounded));
    }

    /// <summary>Text that is meant literally.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
        bool gap = false;
        foreach (var rune in Cut(text, Longest * 8).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                gap = line.Length > 0;
            else if (IsVisible(rune))
            {
                if (gap)
                    line.Append(' ');
                gap = false;
                line.Append(rune.ToString());
            }
        }

        return Cut(line.ToString(), Longest).TrimEnd();
    }

    /// <summary>Plain text as HTML: escaped, blank lines as paragraphs.</summary>
    public static string ToHtml(string text)
    {
        string[] paragraphs = text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Length < 2
            ? WebUtility.HtmlEncode(text.Trim())
            : string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
    }

    internal static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static bool IsVisible(Rune rune) => rune.Value switch
    {
        0x200C or 0x200D => true, // Joiners are part of words and of emoji.
        0xFFFE or 0xFFFF => false, // XML forbids them.
        >= 0xE0020 and <= 0xE007F => true, // Tags are part of flags.
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format),
    };
}
