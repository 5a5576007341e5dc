using Microsoft.Extensions.Options;
using NewsBot.Scheduling;
using NewsBot.Storage;
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
    Vitals vitals,
    IOptions<DeliveryOptions> options) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await jobs.ReconcileAsync(cancellationToken);
        await editions.ReconcileAsync(cancellationToken);
        var wait = TimeSpan.FromSeconds(options.Value.CatchUpWaitSeconds);
        foreach (Settling edition in await keeper.SettleAllAsync(wait, cancellationToken))
            Note(edition);
    }

    /// <summary>Under the name that the edition's own alarm has.</summary>
    private void Note(Settling edition)
    {
        string name = $"edition {edition.Edition}";
        if (edition.IsDone)
            vitals.Went(name);
        else
            vitals.Failed(name);
    }
}
