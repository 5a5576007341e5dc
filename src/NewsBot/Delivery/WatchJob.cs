using Microsoft.Extensions.Options;
using NewsBot.Scheduling;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>
/// Runs on every node each minute: follows changed rows, and settles slots whose alarm did not ring (a clock that was
/// put forward, a machine that slept, a node that died).
/// </summary>
[DisallowConcurrentExecution]
public sealed class WatchJob(
    JobReconciler jobs,
    EditionReconciler editions,
    SlotKeeper keeper,
    IOptions<DeliveryOptions> options) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await jobs.ReconcileAsync(cancellationToken);
        await editions.ReconcileAsync(cancellationToken);
        await keeper.SettleAllAsync(TimeSpan.FromSeconds(options.Value.CatchUpWaitSeconds), cancellationToken);
    }
}
