using Quartz;

namespace NewsBot.Delivery.Breaking;

/// <summary>Looks a few times a minute, on every node, whether a story cannot wait.</summary>
[DisallowConcurrentExecution]
public sealed class BreakingJob(BreakingDesk desk) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await desk.LookAsync(cancellationToken);
}
