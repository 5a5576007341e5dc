using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>ISO 8601 and W3CDTF: basic and extended, with day-of-year and week dates, and the usual slips.</summary>
internal static class IsoDate
{
    private static readonly Regex Form = new(
        """
        ^(?<y>\d{4})
        (?:-?(?<doy>\d{3})|-?W(?<week>\d{2})(?:-?(?<dow>[1-7]))?|[-/.]?(?<m>\d{1,2})(?:[-/.]?(?<d>\d{1,2}))?)?
        (?:(?:\s*T\s*|[\s,]+)?(?<h>\d{1,2})(?::?(?<min>\d{2})(?::?(?<s>\d{2})(?:[.,](?<f>\d{1,9})\d*)?)?)?)?
        \s*(?<z>Z|[+-]\d{1,2}(?::?\d{2})?(?::?00)?|[A-Z]{2,5})?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        BoundedMatch.Time);

    public static DateParts? Parse(string text)
    {
        if (Form.Match(text) is not { Success: true } match
            || DateZone.Parse(match.Groups["z"].Value) is not { } offset)
            return null;
        return DayOf(match) is not { } day ? null : day with
        {
            Hour = Number(match, "h"),
            Minute = Number(match, "min"),
            Second = Number(match, "s"),
            Fraction = match.Groups["f"] is { Success: true, Value: var digits }
                ? double.Parse("0." + digits, CultureInfo.InvariantCulture) : 0,
            Offset = offset,
        };
    }

    private static DateParts? DayOf(Match match)
    {
        int year = Number(match, "y");
        if (year < 1900)
            return null;
        if (match.Groups["doy"].Success)
        {
            int day = Number(match, "doy");
            bool isDay = day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365);
            return isDay ? Of(new DateOnly(year, 1, 1).AddDays(day - 1)) : null;
        }

        if (!match.Groups["week"].Success)
            return new DateParts(year, Math.Max(1, Number(match, "m", 1)), Number(match, "d", 1));
        int week = Number(match, "week");
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return null;
        var dayOfWeek = (DayOfWeek)(Number(match, "dow", 1) % 7);
        return Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, dayOfWeek)));
    }

    private static DateParts Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static int Number(Match match, string group, int absent = 0) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : absent;
}
