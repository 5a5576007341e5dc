using System.Text;

namespace NewsBot.Text;

/// <summary>Text from outside, in which may stand what is no character.</summary>
public static class AnyText
{
    private const char NoCharacter = '\uFFFE', Replacement = '\uFFFD';

    /// <summary>
    /// The text in a form of Unicode. Halves of characters and U+FFFE, which <see cref="string.Normalize()"/> throws
    /// at,
    /// become U+FFFD.
    /// </summary>
    public static string Normalized(string text, NormalizationForm form) => Whole(text).Normalize(form);

    private static string Whole(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains(NoCharacter, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace(NoCharacter, Replacement)
            : text;
}
