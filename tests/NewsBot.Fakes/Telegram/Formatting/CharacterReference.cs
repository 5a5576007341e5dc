using System.Globalization;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>The few character references that Telegram decodes; all others stay as they are written.</summary>
internal static class CharacterReference
{
    private const int LongestNumber = 9;

    /// <summary>At an ampersand: the text it stands for, the cursor behind it; or null, the cursor unmoved.</summary>
    public static string? Read(ByteCursor cursor)
    {
        int start = cursor.At++;
        string? text = cursor.Now == '#' ? Numeric(cursor) : Named(cursor);
        if (text is null)
        {
            cursor.At = start;
            return null;
        }

        if (cursor.Now == ';')
            cursor.At++;
        return text;
    }

    private static string? Named(ByteCursor cursor) =>
        cursor.While(letter => char.IsAsciiLetter((char)letter)) switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ => null,
        };

    private static string? Numeric(ByteCursor cursor)
    {
        cursor.At++;
        bool isHex = cursor.Now == 'x';
        if (isHex)
            cursor.At++;
        string digits = cursor.While(d => isHex ? char.IsAsciiHexDigit((char)d) : char.IsAsciiDigit((char)d));
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (digits.Length > LongestNumber
            || !int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code)
            || code is <= 0 or >= 0x10FFFF)
        {
            return null;
        }

        // A lone surrogate is refused with the whole text, not here.
        return code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }
}
