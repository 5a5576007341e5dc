using Quartz;

namespace NewsBot.Scheduling;

/// <summary>
/// Times that one or more Quartz expressions name, with semicolons between: hours with different minutes, such as 07:00
/// and 19:30, cannot be told by a single one. The times are of no zone, as on a clock on the wall.
/// </summary>
public sealed class CronTimes
{
    private readonly CronExpression[] _all;

    /// <param name="text">One or more expressions, seconds first.</param>
    /// <exception cref="FormatException">One of them is none.</exception>
    public CronTimes(string text) =>
        _all = [.. Parts(text).Select(part => new CronExpression(part, TimeZoneInfo.Utc))];

    /// <summary>The expressions of a text, each by itself.</summary>
    public static IReadOnlyList<string> Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>The first time after a moment; null where there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        _all.Select(one => one.GetNextValidTimeAfter(moment)).Min();
}
