using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>Brings the table of feeds in line with the configuration, within one transaction.</summary>
internal sealed class FeedReconciliation(Session session, DateTimeOffset now)
{
    /// <summary>New feeds are due, changed ones renewed, missing ones removed.</summary>
    public async Task RunAsync(IReadOnlyList<StoredFeed> all, IReadOnlyList<Feed> configured)
    {
        Dictionary<FeedId, StoredFeed> stored = all.ToDictionary(feed => feed.Feed.Id);
        foreach (Feed feed in configured)
        {
            if (stored.Remove(feed.Id, out StoredFeed? before))
                await RenewAsync(before, feed);
            else
                await AddAsync(feed);
        }

        foreach (StoredFeed missing in stored.Values.Where(feed => feed.Status != FeedStatus.Removed))
            await DropAsync(missing.Number);
    }

    private Task<int> SetStatusAsync(long number, FeedStatus status) =>
        session.ExecuteAsync(
            "UPDATE feed SET status = @status WHERE number = @number",
            new { number, status = FeedRow.StatusText(status) });

    /// <summary>What an operator added is in no file, and stays.</summary>
    private Task<int> DropAsync(long number) =>
        session.ExecuteAsync(
            "UPDATE feed SET status = 'removed' WHERE number = @number AND origin = 'file'",
            new { number });

    /// <summary>Another node may start at the same moment, and add it first.</summary>
    private Task<int> AddAsync(Feed feed) =>
        session.ExecuteAsync(
            """
            INSERT INTO feed (id, definition, status, history, slow, next_fetch_at, lease_until)
            VALUES (@id, @definition, 'active', @history, 0, @now, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            new
            {
                id = feed.Id.Value,
                definition = FeedRow.Json(feed),
                history = FeedRow.Json(new FeedHistory()),
                now,
            });

    private async Task RenewAsync(StoredFeed before, Feed feed)
    {
        if (before.Feed == feed)
        {
            if (before.Status == FeedStatus.Removed)
                await SetStatusAsync(before.Number, FeedStatus.Active);
            return;
        }

        bool elsewhere = before.Feed.Address != feed.Address;
        FeedHistory history = elsewhere ? Afresh(before.History) : before.History;
        FeedStatus status = elsewhere || before.Status == FeedStatus.Removed ? FeedStatus.Active : before.Status;
        await session.ExecuteAsync(
            """
            UPDATE feed SET definition = @definition, history = @history, status = @status, next_fetch_at = @next
            WHERE number = @Number
            """,
            new
            {
                before.Number,
                definition = FeedRow.Json(feed),
                history = FeedRow.Json(history),
                status = FeedRow.StatusText(status),
                next = elsewhere ? now : before.NextFetch,
            });
    }

    /// <summary>A new address for the same outlet: what was seen stays seen, so that nothing is sent twice.</summary>
    private static FeedHistory Afresh(FeedHistory history) =>
        new() { LastGood = history.LastGood, EntriesPerDay = history.EntriesPerDay };
}
