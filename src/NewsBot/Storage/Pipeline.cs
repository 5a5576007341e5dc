namespace NewsBot.Storage;

/// <summary>All stages that hand work on. The service runs them side by side; a command drains them once.</summary>
public sealed class Pipeline(IEnumerable<StageWorker> workers) : BackgroundService
{
    private readonly StageWorker[] _workers = [.. workers];

    /// <summary>Works, stage after stage, until nothing is due any more and nothing waits for its turn.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        int done;
        do
        {
            done = 0;
            foreach (StageWorker worker in _workers)
                done += await worker.DrainAsync(cancellation);
            foreach (StageWorker worker in _workers)
                done += await worker.AwaitTurnAsync(cancellation) ? 1 : 0;
        }
        while (done > 0);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_workers.Select(worker => worker.RunAsync(stoppingToken)));
}
