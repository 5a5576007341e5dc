using NewsBot.Stories;

namespace NewsBot.Digests.Timelines;

/// <summary>How much was written on a day.</summary>
/// <param name="Day">On the reader's calendar.</param>
/// <param name="Articles">How many articles.</param>
public sealed record CoverageDay(DateOnly Day, int Articles);

/// <summary>A story that stands out.</summary>
/// <param name="Story">The story.</param>
/// <param name="Day">The day on which most was written about it.</param>
/// <param name="Articles">How many articles it has in the whole span.</param>
public sealed record TimelineEvent(StoryId Story, DateOnly Day, int Articles);

/// <summary>A topic over days: how much was written, and what about.</summary>
/// <param name="Days">Every day of the span, in order; those without news too.</param>
/// <param name="Events">What stands out, in the order of the days.</param>
public sealed record Timeline(IReadOnlyList<CoverageDay> Days, IReadOnlyList<TimelineEvent> Events)
{
    /// <summary>
    /// Makes a timeline: the stories with the most articles, at most two a day, each on the day on which most was
    /// written about it.
    /// </summary>
    /// <param name="hours">The coverage.</param>
    /// <param name="now">The end of the span.</param>
    /// <param name="days">How many days it has.</param>
    /// <param name="zone">Whose calendar the days are of.</param>
    /// <param name="most">How many events at most.</param>
    public static Timeline Of(
        IReadOnlyList<CoverageHour> hours, DateTimeOffset now, int days, TimeZoneInfo zone, int most)
    {
        DateOnly last = DayOf(now, zone);
        DateOnly first = last.AddDays(1 - days);
        (StoryId Story, DateOnly Day, int Articles)[] counted =
        [
            .. hours.Select(hour => (hour.Story, Day: DayOf(hour.Hour, zone), hour.Articles))
                .Where(hour => hour.Day >= first && hour.Day <= last),
        ];
        Dictionary<DateOnly, int> byDay = counted.GroupBy(hour => hour.Day)
            .ToDictionary(day => day.Key, day => day.Sum(hour => hour.Articles));
        return new Timeline(
            [.. Enumerable.Range(0, days).Select(first.AddDays)
                .Select(day => new CoverageDay(day, byDay.GetValueOrDefault(day)))],
            Chosen(counted, most));
    }

    private static IReadOnlyList<TimelineEvent> Chosen(
        IEnumerable<(StoryId Story, DateOnly Day, int Articles)> counted, int most) =>
    [
        .. counted.GroupBy(hour => hour.Story)
            .Select(story => new TimelineEvent(story.Key, Peak(story), story.Sum(hour => hour.Articles)))
            .OrderByDescending(story => story.Articles)
            .ThenByDescending(story => story.Story.Value)
            .GroupBy(story => story.Day)
            .SelectMany(day => day.Take(2))
            .OrderByDescending(story => story.Articles)
            .ThenByDescending(story => story.Day)
            .Take(most)
            .OrderBy(story => story.Day)
            .ThenByDescending(story => story.Articles),
    ];

    private static DateOnly Peak(IEnumerable<(StoryId Story, DateOnly Day, int Articles)> story) => story
        .GroupBy(hour => hour.Day)
        .OrderByDescending(day => day.Sum(hour => hour.Articles))
        .ThenBy(day => day.Key)
        .First()
        .Key;

    private static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
