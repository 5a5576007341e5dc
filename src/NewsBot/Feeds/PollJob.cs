using NewsBot.Storage;
using Quartz;

namespace NewsBot.Feeds;

/// <summary>Polls what is due; fired often, on every node, never twice at once on one.</summary>
public sealed partial class PollJob(
    Poller poller, PollTurn turn, WorkSignal signal, ILogger<PollJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // DisallowConcurrentExecution would hold for the whole cluster; nodes are to share the polling.
        if (!turn.TryTake())
            return;
        using IDisposable announced = signal.Announce();
        try
        {
            PollReport report = await poller.RunAsync(cancellationToken);
            if (report.Feeds > 0)
                Log.Polled(log, report.Feeds, report.Unchanged, report.Failed, report.NewEntries);
        }
        finally
        {
            turn.Return();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information,
            "Polled {Feeds} feeds: {Unchanged} unchanged, {Failed} failed, {NewEntries} new entries.")]
        public static partial void Polled(ILogger log, int feeds, int unchanged, int failed, int newEntries);
    }
}
