using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>A time of day in a written date, and where it stands.</summary>
internal sealed record WrittenTime(int Start, int Length, int Hour, int Minute, int Second, double SecondPart)
{
    private static readonly Regex[] Forms =
    [
        Of("""(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d{1,7}))?)?"""),
        Of("""(?<h>\d{1,2})\s*[時时시点點](?:\s*(?<m>\d{1,2})\s*[分분])?(?:\s*(?<s>\d{1,2})\s*[秒초])?"""),
        // A point between hour and minute is a time only where the words around say so.
        Of("""(?:pukul|pkl|jam|um|kl|klo|о|в)\.?\s*(?<h>\d{1,2})[.h](?<m>\d{2})"""),
        Of("""(?<h>\d{1,2})[.h](?<m>\d{2})(?:[.](?<s>\d{2}))?\s*(?:WIB\b|WITA\b|WIT\b|Uhr\b|h\b)"""),
        Of("""[,|]\s*(?<h>\d{2})[.h](?<m>\d{2})$"""),
        Of("""(?<h>\d{1,2})\s*(?:[ap]\.?m\b|Uhr\b)"""),
    ];

    private static readonly Regex Afternoon = Of(
        """\d\s*p\.?m\b|\x01\s*p\.?\s?m\b|\bп\.?п\.?\b|\bsore\b|\bmalam\b|\bpetang\b|오후|下午|午後|μμ|\bم\b""");

    private static readonly Regex Morning = Of(
        """\d\s*a\.?m\b|\bд\.?п\.?\b|오전|上午|午前|πμ|\bpagi\b|\x01\s*a\.?\s?m\b|\bص\b""");

    private static readonly Regex Offset = Of("""(?:GMT|UTC|UT)?\s*[+-]\d{1,2}(?::?\d{2})?""");
    private static readonly Regex Word = Of("""\p{L}+""");

    /// <summary>The text that it is given is short.</summary>
    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    public static WrittenTime? Find(string text)
    {
        foreach (var form in Forms)
        {
            if (form.Match(text) is not { Success: true } match)
                continue;
            var hour = match.Groups["h"];
            var last = new[] { match.Groups["f"], match.Groups["s"], match.Groups["m"], hour }.First(g => g.Success);
            int end = last.Index + last.Length;
            while (end < text.Length && text[end] is '時' or '时' or '시' or '点' or '點' or '分' or '분' or '秒' or '초')
                end++;
            return new WrittenTime(
                hour.Index, end - hour.Index, Number(hour), Number(match.Groups["m"]), Number(match.Groups["s"]),
                Fraction(match.Groups["f"]));
        }

        return null;
    }

    public static bool IsTwelveHours(string text) => Afternoon.IsMatch(text) || Morning.IsMatch(text);

    /// <summary>The hour of the day, where the text around a twelve-hour clock says which half.</summary>
    public static int? HourOfDay(int hour, string text)
    {
        if (hour > 12)
            return hour;
        if (Afternoon.IsMatch(text))
            return hour == 12 ? 12 : hour + 12;
        return Morning.IsMatch(text) && hour == 12 ? 0 : hour;
    }

    /// <summary>The zone written after a time: a number counts before a name.</summary>
    public static TimeSpan? Zone(string tail)
    {
        string number = Offset.Match(tail).Value.Replace(" ", "", StringComparison.Ordinal);
        if (number.Length > 0 && DateZone.Parse(number) is { } offset)
            return offset;
        return Word.Matches(tail).Select(w => DateZone.ByWord(w.Value)).FirstOrDefault(z => z is not null);
    }

    private static double Fraction(Group digits) =>
        digits.Success ? double.Parse("0." + digits.Value, CultureInfo.InvariantCulture) : 0;

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
