using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>What trying one feed came to.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="IsWell">Whether it could be read and had entries.</param>
/// <param name="Status">"ok", or what went wrong, for a person.</param>
/// <param name="Entries">How many entries it carries.</param>
/// <param name="Newest">When the newest of them was published; null where none says.</param>
/// <param name="Notes">What had to be repaired, and where it has moved.</param>
public sealed record FeedCheckRow(
    Feed Feed,
    bool IsWell,
    string Status,
    int Entries,
    DateTimeOffset? Newest,
    IReadOnlyList<string> Notes);

/// <summary>Tries every configured feed live, without storing anything. For <c>NewsBot check --feeds</c>.</summary>
public sealed class FeedCheck(FeedFetch fetch, HostGate gate)
{
    private const int AtOnce = 32;

    /// <summary>Tries the feeds, one request a host at a time.</summary>
    /// <param name="feeds">What to try.</param>
    /// <param name="progress">Told after every feed; may be null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>One row a feed, in their order.</returns>
    public async Task<IReadOnlyList<FeedCheckRow>> RunAsync(
        IReadOnlyList<Feed> feeds,
        IProgress<FeedCheckRow>? progress,
        CancellationToken cancellation)
    {
        var rows = new FeedCheckRow[feeds.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, feeds.Count, options, async (i, token) =>
        {
            rows[i] = await TryAsync(feeds[i], token);
            progress?.Report(rows[i]);
        });
        return rows;
    }

    private async Task<FeedCheckRow> TryAsync(Feed feed, CancellationToken cancellation)
    {
        var fresh = new StoredFeed(0, feed, FeedStatus.Active, new FeedHistory(), default);
        PollAttempt attempt;
        await using (await gate.EnterAsync(feed.Address.IsFile ? feed.Id.Value : feed.Address.IdnHost, cancellation))
            attempt = await fetch.AskAsync(fresh, cancellation);
        return attempt switch
        {
            FeedRead read => Row(feed, read),
            FeedFailed failed => new FeedCheckRow(feed, IsWell: false, failed.Failure.Message, 0, Newest: null, []),
            _ => new FeedCheckRow(feed, IsWell: false, "it gave nothing to read", 0, Newest: null, []),
        };
    }

    private static FeedCheckRow Row(Feed feed, FeedRead read)
    {
        IReadOnlyList<Entry> entries = read.Document.Entries;
        IEnumerable<string> moved =
            read.PermanentAddress is { } to && to != feed.Address ? [$"It has moved for good to {to}."] : [];
        return new FeedCheckRow(
            feed,
            entries.Count > 0,
            entries.Count > 0 ? "ok" : "it carries no entries",
            entries.Count,
            entries.Max(entry => entry.Published),
            [.. moved, .. read.Document.Notes]);
    }
}
