using System.Globalization;
using System.Text;

namespace NewsBot.Measure.Hostile;

/// <summary>Values that no field expects: naughty texts, numbers, dates, links, and very long ones.</summary>
internal static class HostileValues
{
    private static readonly string[] Dates =
    [
        "9999-12-31T23:59:59Z", "0001-01-01", "10000-01-01T00:00:00Z", "Mon, 31 Feb 2025 25:61:61 +9900",
        "2025-02-30T24:00:00+24:00", "-1", "253402300800", "9223372036854775807", "31 Desember 99 23:59 WIB", "0",
        "2025-W53-7", "2025-366", "Thu, 01 Jan 1970 00:00:00 GMT", "١٠ فبراير ٢٠٢٥",
        "2025-02-10T14:05:00.999999999999Z",
    ];

    private static readonly string[] Links =
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[::1]/", "http://[::", "//", "///a",
        "http://127.0.0.1:9/", "http://0x7f.1/", "https://user:pass@a.invalid/", "tg://user?id=1",
        "http://a.invalid:0/",
        "http://a.invalid:99999/", "http://%00/", "http://\u202Ea.invalid/", "https://xn--/",
        "https://xn--a-ecp.invalid/",
        "HTTP://A.INVALID/%zz%", "http://a.invalid/../../..", "mailto:a@b", "\\\\a\\b", "http:\\\\a.invalid", "#", "?",
        "http://ａ.invalid/", "http://a..invalid/", "http://-.invalid/", "http://a.invalid/\u0000b",
    ];

    private static readonly string[] Numbers =
    [
        "-1", "0", "1e400", "1E-400", "9223372036854775808", "18446744073709551616", "0.1", "-0", "1_000", "٣", "+5",
        "2147483648", "007", "null", "true", "[]", "{}", "\"\"", "[[[[[[[[[[]]]]]]]]]]", "\\ud800", "\"\\udc00\"",
        "Infinity",
    ];

    /// <summary>One of them, in UTF-8.</summary>
    public static byte[] Next(Random chance) => Encoding.UTF8.GetBytes(chance.Next(12) switch
    {
        0 or 1 => One(Dates, chance),
        2 or 3 => One(Links, chance),
        4 or 5 => One(Numbers, chance),
        6 => chance.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        7 when chance.Next(6) == 0 =>
            new string(One(NaughtyTexts.All, chance).FirstOrDefault('x'), chance.Next(200_000)),
        8 => string.Concat(Enumerable.Repeat(One(NaughtyTexts.All, chance), chance.Next(1, 40))),
        _ => One(NaughtyTexts.All, chance),
    });

    /// <summary>As many pieces of one text as make this length.</summary>
    public static string Long(string piece, int characters) =>
        new StringBuilder().Insert(0, piece, (characters / piece.Length) + 1).ToString();

    /// <summary>One of these.</summary>
    public static T One<T>(IReadOnlyList<T> these, Random chance) => these[chance.Next(these.Count)];
}
