using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>When a feed is asked next.</summary>
public sealed class FeedRhythm(PollingOptions options)
{
    private const double Smoothing = 0.3;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestRequested = TimeSpan.FromHours(24);

    /// <summary>
    /// Twice as often as entries come, within the configured bounds; seldomer where the feed asks for it.
    /// </summary>
    public TimeSpan Interval(FeedHistory history)
    {
        double days = 0.5 / Math.Max(history.EntriesPerDay, 0.01);
        TimeSpan own = TimeSpan.FromDays(days);
        return Clamp(history.Hint > own ? history.Hint.Value : own, options.ShortestInterval, options.LongestInterval);
    }

    /// <summary>How long to wait after a poll.</summary>
    /// <param name="history">The feed after that poll.</param>
    /// <param name="retryAfter">What the server asked for, if it asked.</param>
    /// <param name="jitter">0 to 1, so that feeds which failed together do not come back together.</param>
    public TimeSpan Wait(FeedHistory history, TimeSpan? retryAfter, double jitter)
    {
        TimeSpan interval = Interval(history);
        if (retryAfter is { } asked && history.Failures > 0)
            return Clamp(asked, interval, LongestRequested);
        if (history.Failures == 0)
            return interval * (0.95 + (0.1 * jitter));
        // 2^16 intervals are more than the longest back-off whatever the interval.
        TimeSpan ladder = interval * Math.Pow(2, Math.Min(history.Failures, 16));
        return Clamp(ladder, interval, LongestBackOff) * (0.8 + (0.2 * jitter));
    }

    /// <summary>How long the feed asks to be left alone: the longest of what document and headers say.</summary>
    public static TimeSpan? Hint(FeedDocument? document, FetchHints hints) =>
        hints.MaxAge > (document?.Interval ?? TimeSpan.Zero) ? hints.MaxAge : document?.Interval;

    /// <summary>Entries a day over the last week, smoothed with what was known; undated feeds keep that.</summary>
    public static double EntriesPerDay(double before, FeedDocument document, DateTimeOffset now)
    {
        List<DateTimeOffset> week =
        [
            .. document.Entries.Select(entry => entry.Published).OfType<DateTimeOffset>()
                .Where(date => date <= now && date > now.AddDays(-7)),
        ];
        if (document.Entries.Count == 0 || document.Entries.All(entry => entry.Published is null))
            return before;
        double days = week.Count < document.Entries.Count ? 7 : Math.Max((now - week.Min()).TotalDays, 1 / 24.0);
        return (before * (1 - Smoothing)) + (week.Count / days * Smoothing);
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least : value > most ? most : value;
}
