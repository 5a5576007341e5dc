using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Text;
using UtfUnknown;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// Turns bytes into text. In order: byte order mark, header, XML declaration, guess; and since declarations lie, bytes
/// that are plainly UTF-8 are UTF-8, and a declared encoding that does not fit is passed over. One bad byte costs one
/// character (U+FFFD), never the feed.
/// </summary>
internal static class FeedCharset
{
    private const int Sample = 100_000;

    private static readonly Regex Declared = new(
        """(?:^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*|<meta[^>]{0,200}?charset\s*=\s*["']?\s*)([\w.:-]{2,40})""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    private static readonly Regex InHeader = new(
        """charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    // The WHATWG encoding standard reads these labels as their supersets, because their users mean them so.
    private static readonly FrozenDictionary<string, string> Supersets = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["tis-620"] = "windows-874",
        ["iso-8859-11"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["win-1251"] = "windows-1251",
        ["utf8"] = "utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static FeedCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlyMemory<byte> body, string? contentType, ReadNotes notes)
    {
        var bytes = body.Span;
        if (ByMark(bytes) is { } marked)
            return marked.Encoding.GetString(bytes[marked.Length..]);
        string ascii = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var named = new[] { Named(InHeader, contentType), Named(Declared, ascii) };
        var utf8 = Utf8Evidence.Of(bytes);
        if (utf8.IsUtf8)
            return AsUtf8(bytes, utf8, named, notes);
        foreach (var encoding in named.OfType<Encoding>().Where(e => !IsUnicode(e)))
        {
            if (encoding.GetString(bytes) is var text && !text.Contains('\uFFFD', StringComparison.Ordinal))
                return text;
        }

        return Guess(body, named, notes);
    }

    private static string AsUtf8(
        ReadOnlySpan<byte> bytes, Utf8Evidence evidence, Encoding?[] named, ReadNotes notes)
    {
        // Short texts of East Asian encodings can pass for UTF-8 by accident, and ISO-2022 is plain ASCII bytes with
        // escape sequences: there the declaration is believed.
        var wide = named.OfType<Encoding>().FirstOrDefault(e => !e.IsSingleByte && !IsUnicode(e));
        if (wide is not null && evidence is { Multibyte: < 4, Bad: 0 })
            return wide.GetString(bytes);
        if (evidence.Multibyte > 0 && named.OfType<Encoding>().Any(e => !IsUnicode(e)))
            notes.Add("It is declared in another encoding, but it is UTF-8.");
        if (evidence.Bad > 0)
            notes.Add($"{evidence.Bad:N0} bytes that are not UTF-8 were replaced.");
        return Encoding.UTF8.GetString(bytes);
    }

    private static string Guess(ReadOnlyMemory<byte> body, Encoding?[] named, ReadNotes notes)
    {
        byte[] sample = body.Span[..Math.Min(body.Length, Sample)].ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding = guess is { Confidence: > 0.4f, Encoding: { } found } && !IsUnicode(found)
            ? found
            : named.OfType<Encoding>().FirstOrDefault(e => !IsUnicode(e)) ?? Encoding.GetEncoding("windows-1252");
        notes.Add($"The encoding is not the declared one, or none is declared; it was read as {encoding.WebName}.");
        return encoding.GetString(body.Span);
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0, 0, 0, (byte)'<', ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [(byte)'<', 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, (byte)'<' or (byte)'{', ..] => (Encoding.BigEndianUnicode, 0),
        [(byte)'<' or (byte)'{', 0, ..] => (Encoding.Unicode, 0),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => (Encoding.GetEncoding("IBM037"), 0),
        _ => null,
    };

    private static bool IsUnicode(Encoding encoding) =>
        encoding.CodePage is 65001 or 65000 or 1200 or 1201 or 12000 or 12001;

    private static Encoding? Named(Regex pattern, string? text)
    {
        if (text is null || pattern.Match(text) is not { Success: true } match)
            return null;
        string label = Supersets.GetValueOrDefault(match.Groups[1].Value, match.Groups[1].Value);
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
