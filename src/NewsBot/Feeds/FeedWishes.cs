using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>How an operator wants a feed, and how it stands, so that a change can be undone.</summary>
/// <param name="Origin"><c>file</c> or <c>operator</c>.</param>
/// <param name="Wish"><c>paused</c>, <c>removed</c>, or null.</param>
/// <param name="Status">As it is written in the table.</param>
public sealed record FeedWish(string Origin, string? Wish, string Status);

/// <summary>
/// What operators want of feeds, over what the configuration says: it survives restarts and holds on every node.
/// </summary>
public sealed class FeedWishes(Database database, TimeProvider clock)
{
    /// <summary>What the wish for a feed that is not polled for a while is called.</summary>
    public const string Paused = "paused";

    /// <summary>What the wish for a feed that is not wanted is called.</summary>
    public const string Removed = "removed";

    /// <summary>Where the feeds come from, by id; for a list of them.</summary>
    public async Task<IReadOnlyDictionary<FeedId, FeedWish>> AllAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(
            session => session.QueryAsync<Row>("SELECT id, origin, wish, status FROM feed"), cancellation))
        .ToDictionary(row => new FeedId(row.Id), row => new FeedWish(row.Origin, row.Wish, row.Status));

    /// <summary>How a feed stands, as a transaction sees it; null where there is none of that id.</summary>
    public static async Task<FeedWish?> FindAsync(Session session, FeedId id) =>
        await session.FirstAsync<Row>("SELECT id, origin, wish, status FROM feed WHERE id = @Value", new { id.Value })
            is { } row
                ? new FeedWish(row.Origin, row.Wish, row.Status)
                : null;

    /// <summary>Adds a feed, or takes up one that was removed; it is due at once.</summary>
    /// <returns>How it stood before; null where it was not there.</returns>
    public async Task<FeedWish?> AddAsync(Session session, Feed feed)
    {
        FeedWish? before = await FindAsync(session, feed.Id);
        await session.ExecuteAsync(
            """
            INSERT INTO feed (id, definition, status, history, slow, next_fetch_at, lease_until, origin)
            VALUES (@id, @definition, 'active', @history, 0, @now, 0, 'operator')
            ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, status = 'active', wish = NULL,
                next_fetch_at = excluded.next_fetch_at
            """,
            new
            {
                id = feed.Id.Value,
                definition = FeedRow.Json(feed),
                history = FeedRow.Json(new FeedHistory()),
                now = clock.GetUtcNow(),
            });
        return before;
    }

    /// <summary>Has a feed polled no more: for a while, or for good.</summary>
    public static Task StopAsync(Session session, FeedId id, string wish) => session.ExecuteAsync(
        "UPDATE feed SET wish = @wish, status = @wish WHERE id = @Value", new { id.Value, wish });

    /// <summary>Has a feed polled again, at once, also one that was taken for gone.</summary>
    public async Task ResumeAsync(Session session, StoredFeed feed) => await session.ExecuteAsync(
        """
        UPDATE feed SET wish = NULL, status = 'active', history = @history, next_fetch_at = @now WHERE id = @id
        """,
        new
        {
            id = feed.Feed.Id.Value,
            history = FeedRow.Json(feed.History with
            {
                Failures = 0,
                FailingSince = null,
                NotFoundSince = null,
                Failure = null,
            }),
            now = clock.GetUtcNow(),
        });

    /// <summary>Makes a feed stand as it did; one that was not there is removed.</summary>
    /// <returns>False where the feed is gone from the table.</returns>
    public static async Task<bool> RestoreAsync(Session session, FeedId id, FeedWish? before) =>
        await session.ExecuteAsync(
            "UPDATE feed SET wish = @wish, status = @status WHERE id = @Value",
            new { id.Value, wish = before is null ? Removed : before.Wish, status = before?.Status ?? Removed }) > 0;

    /// <summary>After the configuration was applied: what operators said holds over it.</summary>
    internal static Task ApplyAsync(Session session) => session.ExecuteAsync(
        "UPDATE feed SET status = wish WHERE wish IS NOT NULL AND status <> wish");

    private sealed record Row(string Id, string Origin, string? Wish, string Status);
}
