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
                await new FeedReconciliation(session, clock.GetUtcNow()).RunAsync(await AllAsync(session), configured);
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
}
