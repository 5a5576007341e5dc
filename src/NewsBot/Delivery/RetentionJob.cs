using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Delivery.Outbox;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>
/// Drops the bodies of old articles, the keys by which copies of them were found, and what was sent long ago, once a
/// day; what was issued stays.
/// </summary>
public sealed class RetentionJob(
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
        await articles.DropBodiesAsync(now.AddDays(-options.Value.BodyDays), cancellationToken);
        await articles.DropKeysAsync(now - window.Value.CopyWindow, cancellationToken);
        await outbox.DropAsync(cancellationToken);
    }
}
