using Microsoft.Extensions.Options;
using NewsBot.Articles;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>Drops the bodies of old articles once a day; what was issued stays.</summary>
public sealed class RetentionJob(
    ArticleRetention articles,
    IOptions<DeliveryOptions> options,
    TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await articles.DropBodiesAsync(clock.GetUtcNow().AddDays(-options.Value.BodyDays), cancellationToken);
}
