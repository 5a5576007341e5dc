using NewsBot.Storage;
using Quartz;

namespace NewsBot.Tests.Specs.Throwing;

/// <summary>A hosted service whose work is done in its name.</summary>
internal sealed class MarkedService(IHostedService inner, Worker worker) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        worker.DoAsync(() => inner.StartAsync(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);
}

/// <summary>A job whose work is done in its name.</summary>
internal sealed class MarkedJob(IJob inner, Worker worker) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await worker.DoAsync(() => inner.Execute(context, cancellationToken).AsTask());
}

/// <summary>A stage whose work is done in its name.</summary>
internal class MarkedStage(IWorkStage inner, Worker worker) : IWorkStage
{
    public static MarkedStage Of(IWorkStage inner, Worker worker) =>
        inner is IBatchStage batch ? new MarkedBatchStage(batch, worker) : new MarkedStage(inner, worker);

    public string Stage => inner.Stage;

    public int Parallelism => inner.Parallelism;

    public bool BeginsItself => inner.BeginsItself;

    public bool IsSlow => inner.IsSlow;

    public Gathering? Gathers => inner.Gathers;

    public Task WorkAsync(WorkItem item, CancellationToken cancellation) =>
        worker.DoAsync(() => inner.WorkAsync(item, cancellation));
}

/// <summary>As above, of a stage that works on several items together.</summary>
internal sealed class MarkedBatchStage(IBatchStage inner, Worker worker) : MarkedStage(inner, worker), IBatchStage
{
    private readonly Worker _worker = worker;

    public Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation) =>
        _worker.DoAsync(() => inner.WorkAsync(items, cancellation));

    Task IWorkStage.WorkAsync(WorkItem item, CancellationToken cancellation) => WorkAsync([item], cancellation);
}
