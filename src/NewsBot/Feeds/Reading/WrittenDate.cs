using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// Dates written for people, and RFC 822: the date in figures or with the month's name, then the time, then the zone;
/// each is looked for by itself, so that their order does not matter.
/// </summary>
internal static class WrittenDate
{
    private const RegexOptions Quick = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex EastAsian = new(
        """(?<y>\d{2,4})\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]?""", Quick, BoundedMatch.Time);

    private static readonly Regex Figures = new(
        """(?<a>\d{1,4})\s?(?<sep>[-/.])\s?(?<b>\d{1,2})\s?[-/.]\s?(?<c>\d{4}|\d{1,2})""", Quick, BoundedMatch.Time);

    private static readonly Regex Numbers = new("""\d+""", Quick, BoundedMatch.Time);
    private static readonly Regex Words = new("""\p{L}[\p{L}\p{M}]*""", Quick, BoundedMatch.Time);

    public static DateParts? Parse(string text)
    {
        var time = WrittenTime.Find(text);
        string rest = time is null ? text : text.Remove(time.Start, time.Length).Insert(time.Start, " \u0001 ");
        var day = ByPattern(ref rest) ?? ByMonthName(rest);
        if (day is null || time is null)
            return day;
        int after = rest.IndexOf('\u0001', StringComparison.Ordinal);
        string tail = after < 0 ? "" : rest[(after + 1)..];
        return WrittenTime.HourOfDay(time.Hour, rest) is not { } hour ? null : day with
        {
            Hour = hour,
            Minute = time.Minute,
            Second = time.Second,
            Fraction = time.SecondPart,
            Offset = WrittenTime.Zone(tail) ?? TimeSpan.Zero,
        };
    }

    // The date that was found is taken out of the text, so that a zone is not looked for in it.
    private static DateParts? ByPattern(ref string text)
    {
        var match = EastAsian.Match(text);
        if (!match.Success)
            match = Figures.Match(text);
        if (!match.Success)
            return null;
        string found = text;
        text = text.Remove(match.Index, match.Length);
        return match.Groups["y"].Success
            ? new DateParts(Year(match.Groups["y"].Value), Number(match, "m"), Number(match, "d"))
            : InFigures(match, WrittenTime.IsTwelveHours(found));
    }

    // Day before month, as most of the world writes; month first where only that can be, or an American clock is used.
    private static DateParts? InFigures(Match match, bool isAmerican)
    {
        string first = match.Groups["a"].Value;
        int a = Number(match, "a");
        int b = Number(match, "b");
        if (first.Length > 2)
            return new DateParts(Year(first), b, Number(match, "c"));
        bool monthFirst = b > 12 || (isAmerican && a <= 12 && match.Groups["sep"].Value == "/");
        int year = Year(match.Groups["c"].Value);
        return monthFirst ? new DateParts(year, a, b) : new DateParts(year, b, a);
    }

    private static DateParts? ByMonthName(string text)
    {
        // "mar. 4 févr." is a Tuesday in February: of two names the second is the month.
        int month = Words.Matches(text).Select(w => MonthNames.Find(w.Value)).Where(m => m > 0).Take(2).LastOrDefault();
        string[] numbers = [.. Numbers.Matches(text).Select(n => n.Value).Where(n => n.Length <= 4).Take(3)];
        if (month == 0 || numbers.Length < 2)
            return null;
        bool yearFirst = numbers[0].Length > 2;
        string day = yearFirst ? numbers[1] : numbers[0];
        string year = yearFirst ? numbers[0] : numbers.Skip(1).FirstOrDefault(n => n.Length == 4) ?? numbers[1];
        return day.Length > 2 ? null : new DateParts(Year(year), month, int.Parse(day, CultureInfo.InvariantCulture));
    }

    private static int Year(string digits) =>
        DateParts.FullYear(int.Parse(digits, CultureInfo.InvariantCulture), digits.Length);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
