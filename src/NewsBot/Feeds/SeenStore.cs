using System.Globalization;
using System.Text.Json;
using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>A key the feed has carried before.</summary>
/// <param name="Key">The key.</param>
/// <param name="Entry">The entry that was let in under it; 0 where none was.</param>
/// <param name="SeenAt">When the feed last carried it, to the week.</param>
public sealed record SeenKey(long Key, long Entry, DateTimeOffset SeenAt);

/// <summary>
/// The keys by which a feed's entries are known again. They are kept for 90 days after the feed last carried them, so
/// that an entry which vanishes and returns is not new.
/// </summary>
public sealed class SeenStore(Database database)
{
    private const int AtOnce = 2000;

    /// <summary>How long a key is kept after the feed last carried it.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(90);

    /// <summary>Which of <paramref name="keys"/> the feed has carried before.</summary>
    public static async Task<IReadOnlyDictionary<long, SeenKey>> KnownAsync(
        Session session,
        long feed,
        IEnumerable<long> keys)
    {
        string these = session.Dialect == Dialect.Postgres
            ? "SELECT value::bigint FROM json_array_elements_text(@keys::json)"
            : "SELECT value FROM json_each(@keys)";
        IReadOnlyList<SeenKey> rows = await session.QueryAsync<SeenKey>(
            $"SELECT key, entry, seen_at FROM feed_seen WHERE feed = @feed AND key IN ({these})",
            new { feed, keys = JsonSerializer.Serialize(keys.Distinct()) });
        return rows.ToDictionary(row => row.Key);
    }

    /// <summary>Remembers keys; a key that is there keeps the entry it names.</summary>
    public static async Task RememberAsync(
        Session session,
        long feed,
        IReadOnlyCollection<(long Key, long Entry)> keys,
        DateTimeOffset now)
    {
        if (keys.Count == 0)
            return;
        string rows = session.Dialect == Dialect.Postgres
            ? "SELECT @feed, (value->>0)::bigint, (value->>1)::bigint, @now FROM json_array_elements(@rows::json)"
            : "SELECT @feed, value->>0, value->>1, @now FROM json_each(@rows) WHERE true";
        await session.ExecuteAsync(
            $"""
            INSERT INTO feed_seen (feed, key, entry, seen_at) {rows}
            ON CONFLICT (feed, key) DO UPDATE SET seen_at = excluded.seen_at,
                entry = CASE WHEN feed_seen.entry = 0 THEN excluded.entry ELSE feed_seen.entry END
            """,
            new { feed, now, rows = Json(keys) });
    }

    /// <summary>Forgets what no feed has carried since <paramref name="before"/>.</summary>
    /// <returns>How many keys.</returns>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default)
    {
        int total = 0, some;
        do
        {
            some = await database.WriteAsync(
                session => session.ExecuteAsync(
                    """
                    DELETE FROM feed_seen WHERE (feed, key) IN (
                        SELECT feed, key FROM feed_seen WHERE seen_at < @before LIMIT @AtOnce)
                    """,
                    new { before, AtOnce }),
                cancellation);
            total += some;
        }
        while (some == AtOnce);
        return total;
    }

    private static string Json(IReadOnlyCollection<(long Key, long Entry)> keys) =>
        "[" + string.Join(',', keys
            .DistinctBy(pair => pair.Key)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"[{pair.Key},{pair.Entry}]"))) + "]";
}
