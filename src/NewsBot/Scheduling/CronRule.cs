namespace NewsBot.Scheduling;

/// <summary>Judges cron expressions from people before anything is scheduled by them.</summary>
public static class CronRule
{
    private const int LongestText = 120;
    private const int Looked = 400;
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(5 * 366);

    /// <summary>Says what is wrong with an expression, for a person; null where nothing is.</summary>
    /// <param name="cron">Quartz form, seconds first; several with semicolons between.</param>
    /// <param name="closest">How near two firings may be.</param>
    /// <param name="now">Where to look ahead from: an expression must fire within five years.</param>
    public static string? Problem(string cron, TimeSpan closest, DateTimeOffset now)
    {
        if (cron.Length > LongestText)
            return $"The cron expression has {cron.Length} characters; {LongestText} is the most.";
        if (Parse(cron, out string? problem) is not { } expression)
            return $"\"{cron}\" is no cron expression: {problem}";
        DateTimeOffset? previous = expression.After(now);
        if (previous is null || previous > now + Horizon)
            return $"\"{cron}\" would not fire within the next five years.";
        return IsTooOften(expression, previous.Value, closest)
            ? $"\"{cron}\" fires more often than every {closest.TotalMinutes:0.##} minutes."
            : null;
    }

    /// <summary>Reads an expression; its times are of no zone, as on a clock on the wall.</summary>
    internal static CronTimes OnTheWall(string cron) => new(cron);

    private static bool IsTooOften(CronTimes expression, DateTimeOffset previous, TimeSpan closest)
    {
        for (int i = 0; i < Looked && expression.After(previous) is { } next; i++)
        {
            if (next - previous < closest)
                return true;
            previous = next;
        }

        return false;
    }

    private static CronTimes? Parse(string cron, out string? problem)
    {
        try
        {
            problem = null;
            return OnTheWall(cron);
        }
        catch (FormatException error)
        {
            problem = error.Message;
            return null;
        }
    }
}
