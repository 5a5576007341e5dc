using Microsoft.Extensions.Options;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>Rings at an edition's hours. The job's name is the edition.</summary>
public sealed class IssueJob(SlotKeeper keeper, IOptions<DeliveryOptions> options) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await keeper.SettleAsync(
            new EditionId(context.JobDetail.Key.Name),
            TimeSpan.FromSeconds(options.Value.CatchUpWaitSeconds),
            cancellationToken);
}
