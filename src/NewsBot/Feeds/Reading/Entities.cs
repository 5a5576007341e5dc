using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsBot.Feeds.Reading;

/// <summary>Character references of HTML, which feeds use in XML too. No other entity is ever expanded.</summary>
internal static class Entities
{
    private const int LongestName = 32;
    private const string Cp1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Replaces every reference that is known and closed by a semicolon; everything else stays.</summary>
    public static string Decode(string text)
    {
        int at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text.Length);
        DecodeInto(decoded, text);
        return decoded.ToString();
    }

    /// <summary>As <see cref="Decode"/>, into a builder.</summary>
    public static void DecodeInto(StringBuilder target, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var at)
        {
            target.Append(text[..at]);
            text = text[at..];
            int end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
            string? symbol = end > 1 ? Resolve(text[1..end]) : null;
            target.Append(symbol ?? "&");
            text = text[(symbol is null ? 1 : end + 1)..];
        }

        target.Append(text);
    }

    /// <summary>Makes the letters of Windows-1252 out of control characters 128 to 159, which nobody means.</summary>
    public static string MendControls(string text) => text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
        ? string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
                target[i] = source[i] is >= '\u0080' and <= '\u009F' ? Cp1252[source[i] - 128] : source[i];
        })
        : text;

    private static string? Resolve(ReadOnlySpan<char> name) => name[0] switch
    {
        '#' => Numeric(name[1..]),
        _ when name.ContainsAnyExcept(NameCharacters) => null,
        _ => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")),
    };

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        bool hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var number = hex ? digits[1..] : digits;
        if (number.IsEmpty || number.ContainsAnyExcept(HexDigits))
            return null;
        if (!int.TryParse(number, style, CultureInfo.InvariantCulture, out int code))
            return hex || !number.ContainsAnyExceptInRange('0', '9') ? "\uFFFD" : null;
        // Numbers 128 to 159 are meant as Windows-1252 (HTML standard, numeric character reference end state).
        if (code is >= 128 and < 160)
            return Cp1252[code - 128].ToString();
        return code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly System.Buffers.SearchValues<char> HexDigits =
        System.Buffers.SearchValues.Create("abcdefABCDEF0123456789");
}
