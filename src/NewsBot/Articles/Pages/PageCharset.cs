using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Text;
using UtfUnknown;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Turns the bytes of a page into text, in the order the HTML standard gives: byte order mark, HTTP header, meta
/// element; then a guess. A page that says UTF-8 and is not is guessed anew, because that is the commonest lie.
/// </summary>
public static class PageCharset
{
    private const int Head = 4096;
    private const int Sample = 64 * 1024;

    private static readonly Regex Declared = new(
        """<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>Reads <paramref name="body"/> as text. Never throws: what cannot be read becomes U+FFFD.</summary>
    /// <param name="body">The page as received, decompressed.</param>
    /// <param name="header">The charset of the Content-Type header, if it has one.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? header)
    {
        if (Marked(body) is { } marked)
            return marked.GetString(body[marked.Preamble.Length..]);
        Encoding? named = Named(header) ?? Named(InMeta(body));
        bool utf8 = IsUtf8(body);
        if (utf8 && (named is null || named.CodePage == Encoding.UTF8.CodePage || !IsAscii(body)))
            return Encoding.UTF8.GetString(body);
        if (named is not null && named.CodePage != Encoding.UTF8.CodePage)
            return named.GetString(body);
        return (Guessed(body) ?? named ?? Encoding.UTF8).GetString(body);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? InMeta(ReadOnlySpan<byte> body)
    {
        Match match = Declared.Match(Encoding.Latin1.GetString(body[..Math.Min(Head, body.Length)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        if (name is null)
            return null;
        name = name.Trim(' ', '"', '\'').ToLowerInvariant();
        // A meta element cannot be read in UTF-16, so a page that claims it there is not; Latin-1 means Windows-1252.
        name = name switch
        {
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-8, but for the cut that a size limit may have left at its end.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> body)
    {
        int end = body.Length;
        for (int back = 0; back < 3 && end > 0 && body[end - 1] >= 0x80; back++)
            end--;
        return System.Text.Unicode.Utf8.IsValid(body[..end]);
    }

    private static bool IsAscii(ReadOnlySpan<byte> body) => Ascii.IsValid(body);

    private static Encoding? Guessed(ReadOnlySpan<byte> body)
    {
        DetectionResult result = CharsetDetector.DetectFromBytes(body[..Math.Min(Sample, body.Length)].ToArray());
        return result.Detected is { Confidence: > 0.4f } guess ? Named(guess.EncodingName) : null;
    }
}
