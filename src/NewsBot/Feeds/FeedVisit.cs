using Microsoft.Extensions.Options;
using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>One visit to one feed: at its host's turn, at a place of its lane, and what follows.</summary>
public sealed class FeedVisit(
    FeedFetch fetch,
    HostGate gate,
    Jitter jitter,
    IOptions<PollingOptions> options,
    TimeProvider clock)
{
    private readonly FeedRhythm _rhythm = new(options.Value);

    internal PollLane NewLane(int places) => new(places, options.Value.SlowAfter, clock);

    /// <summary>Asks the feed, and says what is to be stored.</summary>
    internal async Task<(PollAttempt Attempt, PolledFeed Polled)> AskAsync(
        StoredFeed feed,
        PollLane lane,
        CancellationToken cancellation)
    {
        (PollAttempt attempt, bool slow) = await AtItsTurnAsync(feed, lane, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        (FeedHistory history, FeedStatus status) = FeedCourse.After(feed, attempt, now);
        TimeSpan? asked = (attempt as FeedFailed)?.Failure.RetryAfter;
        StoredFeed after = feed with
        {
            History = history,
            Status = status,
            NextFetch = now + _rhythm.Wait(history, asked, jitter.Next()),
        };
        IReadOnlyList<KeyedEntry> entries = attempt is FeedRead read ? EntryKeys.Of(read.Document.Entries) : [];
        return (attempt, new PolledFeed(feed, after, entries, slow, now));
    }

    private async Task<(PollAttempt Attempt, bool Slow)> AtItsTurnAsync(
        StoredFeed feed,
        PollLane lane,
        CancellationToken cancellation)
    {
        if (feed.Address.IsFile)
            return await lane.RunAsync(() => fetch.AskAsync(feed, cancellation), cancellation);
        await using IAsyncDisposable turn = await gate.EnterAsync(feed.Address.IdnHost, cancellation);
        return await lane.RunAsync(() => fetch.AskAsync(feed, cancellation), cancellation);
    }
}
