using NewsBot.Feeds;

namespace NewsBot.Delivery.Latest;

/// <summary>When feeds were last asked.</summary>
public sealed class Freshness(FeedStore feeds)
{
    /// <summary>The moment; null where they never were.</summary>
    public async Task<DateTimeOffset?> CheckedAsync(CancellationToken cancellation) =>
        (await feeds.AllAsync(cancellation)).Max(feed => feed.History.LastGood);
}
