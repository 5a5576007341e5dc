using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Floods;
using NewsBot.Delivery.Outbox;
using NewsBot.Feeds;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>
/// Drops the texts of old entries and articles, the keys by which they and copies of them were known, what was given up
/// in a flood, and what was sent long ago, once a day; what was issued stays.
/// </summary>
public sealed class RetentionJob(
    FeedRetention feeds,
    FloodStore floods,
    ArticleRetention articles,
    OutboxRetention outbox,
    IOptions<DeliveryOptions> options,
    IOptions<ArticlesOptions> window,
    TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan texts = TimeSpan.FromDays(options.Value.BodyDays);
        await feeds.DropAsync(now, texts, cancellationToken);
        await floods.ForgetAsync(now - texts, cancellationToken);
        await articles.DropBodiesAsync(now - texts, cancellationToken);
        await articles.DropKeysAsync(now - window.Value.CopyWindow, cancellationToken);
        await outbox.DropAsync(cancellationToken);
    }
}
