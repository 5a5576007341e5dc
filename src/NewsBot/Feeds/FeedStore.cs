using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>The feeds and what polling them has taught. Claims are leases, so that nodes share the polling.</summary>
public sealed class FeedStore(Database database, TimeProvider clock, NodeName node)
{
    // Long enough for a claim to wait for its host's turn; a dead node's feeds are free again after it.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Brings the table in line with the configuration: new feeds are due, missing ones removed.</summary>
    /// <remarks>A feed whose configured address changed starts afresh, also one that was gone.</remarks>
    public Task ReconcileAsync(IReadOnlyList<Feed> configured, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session =>
            {
                Dictionary<FeedId, StoredFeed> stored = (await AllAsync(session)).ToDictionary(feed => feed.Feed.Id);
                foreach (Feed feed in configured)
                {
                    if (stored.Remove(feed.Id, out StoredFeed? before))
                        await RenewAsync(session, before, feed);
                    else
                        await AddAsync(session, feed);
                }

                foreach (StoredFeed missing in stored.Values.Where(feed => feed.Status != FeedStatus.Removed))
                    await DropAsync(session, missing.Number);
                await FeedWishes.ApplyAsync(session);
            },
            cancellation);

    /// <summary>Every feed, those no longer polled included, in the order of their ids.</summary>
    public Task<IReadOnlyList<StoredFeed>> AllAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(AllAsync, cancellation);

    /// <summary>One feed, also one that is no longer polled.</summary>
    public Task<StoredFeed?> GetAsync(FeedId id, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => (await session.FirstAsync<FeedRow>(
                $"SELECT {FeedRow.Columns} FROM feed WHERE id = @id", new { id = id.Value }))?.ToFeed(),
            cancellation);

    /// <summary>How many feeds are due now.</summary>
    public Task<long> CountDueAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>(
                """
                SELECT COUNT(*) FROM feed
                WHERE status = 'active' AND slow IN (0, 1) AND next_fetch_at <= @now AND lease_until <= @now
                """,
                new { now = clock.GetUtcNow() }),
            cancellation);

    /// <summary>When the next feed is due; null where none is polled.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => await session.ScalarAsync<long?>(
                "SELECT MIN(next_fetch_at) FROM feed WHERE status = 'active'") is { } due
                ? (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(due)
                : null,
            cancellation);

    /// <summary>Leases up to <paramref name="most"/> due feeds of a lane to this node, longest due first.</summary>
    public Task<IReadOnlyList<StoredFeed>> ClaimAsync(bool slow, int most, CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<StoredFeed>>(
            async session =>
            {
                IReadOnlyList<FeedRow> rows = await session.QueryAsync<FeedRow>(
                    $"""
                    UPDATE feed SET owner = @owner, lease_until = @until
                    WHERE number IN (
                        SELECT number FROM feed
                        WHERE status = 'active' AND slow = @slow AND next_fetch_at <= @now AND lease_until <= @now
                        ORDER BY next_fetch_at, number LIMIT @most {SkipLocked(session)})
                    RETURNING {FeedRow.Columns}
                    """,
                    new { owner = node.Value, until = now + Lease, slow = slow ? 1L : 0L, now, most });
                return [.. rows.Select(row => row.ToFeed())];
            },
            cancellation);
    }

    /// <summary>Stores what a poll taught, in the transaction that stores its entries; ends the lease.</summary>
    /// <returns>False where the lease passed to another node: nothing of this poll may be stored.</returns>
    public async Task<bool> SettleAsync(
        Session session,
        StoredFeed feed,
        bool slow)
    {
        int owned = await session.ExecuteAsync(
            """
            UPDATE feed SET history = @history, status = COALESCE(wish, @status), slow = @slow, next_fetch_at = @next,
                owner = NULL, lease_until = 0
            WHERE number = @Number AND owner = @owner
            """,
            new
            {
                feed.Number,
                history = FeedRow.Json(feed.History),
                status = FeedRow.StatusText(feed.Status),
                slow = slow ? 1L : 0L,
                next = feed.NextFetch,
                owner = node.Value,
            });
        return owned > 0;
    }

    /// <summary>Makes every polled feed due now: an operator's wish, or a command that polls once.</summary>
    public Task MakeDueAsync(CancellationToken cancellation = default) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE feed SET next_fetch_at = @now WHERE status = 'active' AND next_fetch_at > @now",
                new { now = clock.GetUtcNow() }),
            cancellation);

    /// <summary>
    /// Frees what an earlier process of this node held. For a database that only one process can use, at start.
    /// </summary>
    public Task ReleaseAllAsync(CancellationToken cancellation = default) =>
        database.WriteAsync(
            session => session.ExecuteAsync("UPDATE feed SET owner = NULL, lease_until = 0 WHERE lease_until > 0"),
            cancellation);

    private static async Task<IReadOnlyList<StoredFeed>> AllAsync(Session session)
    {
        IReadOnlyList<FeedRow> rows =
            await session.QueryAsync<FeedRow>($"SELECT {FeedRow.Columns} FROM feed ORDER BY id");
        return [.. rows.Select(row => row.ToFeed())];
    }

    private static string SkipLocked(Session session) =>
        session.Dialect == Dialect.Postgres ? "FOR UPDATE SKIP LOCKED" : "";

    private static Task<int> SetStatusAsync(Session session, long number, FeedStatus status) =>
        session.ExecuteAsync(
            "UPDATE feed SET status = @status WHERE number = @number",
            new { number, status = FeedRow.StatusText(status) });

    /// <summary>What an operator added is in no file, and stays.</summary>
    private static Task<int> DropAsync(Session session, long number) =>
        session.ExecuteAsync(
            "UPDATE feed SET status = 'removed' WHERE number = @number AND origin = 'file'",
            new { number });

    private Task<int> AddAsync(Session session, Feed feed) =>
        session.ExecuteAsync(
            """
            INSERT INTO feed (id, definition, status, history, slow, next_fetch_at, lease_until)
            VALUES (@id, @definition, 'active', @history, 0, @now, 0)
            """,
            new
            {
                id = feed.Id.Value,
                definition = FeedRow.Json(feed),
                history = FeedRow.Json(new FeedHistory()),
                now = clock.GetUtcNow(),
            });

    private async Task RenewAsync(Session session, StoredFeed before, Feed feed)
    {
        if (before.Feed == feed)
        {
            if (before.Status == FeedStatus.Removed)
                await SetStatusAsync(session, before.Number, FeedStatus.Active);
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
                next = elsewhere ? clock.GetUtcNow() : before.NextFetch,
            });
    }

    /// <summary>A new address for the same outlet: what was seen stays seen, so that nothing is sent twice.</summary>
    private static FeedHistory Afresh(FeedHistory history) =>
        new() { LastGood = history.LastGood, EntriesPerDay = history.EntriesPerDay };
}
