using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>Reads dates as machines and as people write them, in the time of the page's readers.</summary>
public static class PageDates
{
    private static readonly Regex Day = Expression(
        @"(?:^|[^\d])(\d{1,2})[\s-]+(\p{L}{3,10})\.?,?[\s-]+(\d{4})([^\d]{0,14}(\d{1,2})[:.](\d{2}))?"
            + @"\s?(WIB|WITA|WIT|GMT|UTC)?");

    private static readonly Regex MonthFirst = Expression(
        @"(?:^|[^\p{L}])(\p{L}{3,9})\.?\s(\d{1,2}),?\s(\d{4})([^\d]{0,14}(\d{1,2})[:.](\d{2})\s?([ap])?)?");

    private static readonly Regex Figures = Expression(
        @"(?:^|[^\d])(\d{1,2})[./](\d{1,2})[./](\d{4})([^\d]{0,14}(\d{1,2})[:.](\d{2}))?\s?(WIB|WITA|WIT|GMT|UTC)?");

    /// <summary>A date of a meta element, <c>time</c> or linked data; null where it is none.</summary>
    public static PageTime? Machine(string? text, string language)
    {
        if (text is not { Length: >= 8 and < 60 })
            return null;
        string plain = text.Trim();
        bool hasTime = plain.Length > 10 && plain.AsSpan(8).Contains(':');
        if (!DateTime.TryParse(
            plain, CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out DateTime at))
            return Visible(plain, language);
        if (at.Kind != DateTimeKind.Unspecified)
            return new PageTime(new DateTimeOffset(at).ToUniversalTime(), hasTime);
        return Local(at, hasTime, language, zone: "");
    }

    /// <summary>The first date that a person would read in <paramref name="text"/>.</summary>
    public static PageTime? Visible(string text, string language)
    {
        if (Day.Match(text) is { Success: true } day && MonthNames.Of(day.Groups[2].Value) is { } month)
            return Build(
                day.Groups[3], month, day.Groups[1], day.Groups[5], day.Groups[6], language, day.Groups[7].Value);
        if (MonthFirst.Match(text) is { Success: true } first && MonthNames.Of(first.Groups[1].Value) is { } name)
            return Afternoon(
                Build(first.Groups[3], name, first.Groups[2], first.Groups[5], first.Groups[6], language, ""), first);
        if (Figures.Match(text) is { Success: true } figures && language != "en")
            return Build(
                figures.Groups[3], Number(figures.Groups[2]), figures.Groups[1], figures.Groups[5], figures.Groups[6],
                language, figures.Groups[7].Value);
        return null;
    }

    private static PageTime? Afternoon(PageTime? time, Match match) =>
        time is not null && match.Groups[7].Value is "p" or "P" && Number(match.Groups[5]) < 12
            ? time! with { At = time!.At.AddHours(12) }
            : time;

    private static PageTime? Build(
        Group year, int month, Group day, Group hour, Group minute, string language, string zone)
    {
        try
        {
            var at = new DateTime(
                Number(year), month, Number(day),
                hour.Success ? Number(hour) : 0, minute.Success ? Number(minute) : 0, 0,
                DateTimeKind.Unspecified);
            return Local(at, hour.Success, language, zone);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static PageTime? Local(DateTime at, bool hasTime, string language, string zone) =>
        at.Year is < 1990 or > 2200
            ? null
            : new PageTime(new DateTimeOffset(at, Offset(at, language, zone)).ToUniversalTime(), hasTime);

    /// <summary>Where a page gives no zone it means that of most of its readers.</summary>
    private static TimeSpan Offset(DateTime at, string language, string zone) => (zone, language) switch
    {
        ("WIB", _) => TimeSpan.FromHours(7),
        ("WITA", _) => TimeSpan.FromHours(8),
        ("WIT", _) => TimeSpan.FromHours(9),
        ("GMT" or "UTC", _) => TimeSpan.Zero,
        (_, "id") => TimeSpan.FromHours(7),
        (_, "ru") => TimeSpan.FromHours(3),
        (_, "uk") => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Kyiv", out TimeZoneInfo? kyiv)
            || TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Kiev", out kyiv)
                ? kyiv.GetUtcOffset(at)
                : TimeSpan.FromHours(2),
        _ => TimeSpan.Zero,
    };

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static Regex Expression(string pattern) => new(
        pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);
}
