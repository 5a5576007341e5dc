using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>How many articles feeds brought.</summary>
public sealed class ArticleCounts(Database database)
{
    /// <summary>How many a feed brought since a moment; those whose body was dropped are not counted.</summary>
    public Task<long> OfFeedAsync(FeedId feed, DateTimeOffset since, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>(
                "SELECT COUNT(*) FROM article WHERE body <> '' AND first_seen >= @since AND feed = @Value",
                new { feed.Value, since }),
            cancellation);
}
