using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Drops what is no longer needed, in transactions of a fraction of a second.</summary>
public sealed class ArticleRetention(Database database)
{
    private const int AtOnce = 500;

    /// <summary>Empties the bodies of articles first seen before <paramref name="olderThan"/>; titles stay.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropBodiesAsync(DateTimeOffset olderThan, CancellationToken cancellation = default) =>
        RepeatAsync(
            """
            UPDATE article SET body = '' WHERE id IN (
                SELECT id FROM article WHERE body <> '' AND first_seen < @olderThan ORDER BY first_seen LIMIT @AtOnce)
            """,
            olderThan,
            cancellation);

    /// <summary>Drops the keys of articles that are too old to be the original of a new copy.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropKeysAsync(DateTimeOffset olderThan, CancellationToken cancellation = default) =>
        RepeatAsync(
            """
            DELETE FROM article_key WHERE (key, seen_at, article) IN (
                SELECT key, seen_at, article FROM article_key WHERE seen_at < @olderThan ORDER BY seen_at LIMIT @AtOnce)
            """,
            olderThan,
            cancellation);

    private async Task<int> RepeatAsync(string sql, DateTimeOffset olderThan, CancellationToken cancellation)
    {
        int total = 0, some;
        do
        {
            some = await database.WriteAsync(
                session => session.ExecuteAsync(sql, new { olderThan, AtOnce }),
                cancellation);
            total += some;
        }
        while (some == AtOnce);
        return total;
    }
}
