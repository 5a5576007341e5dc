using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Storage;

/// <summary>Keeps one stage at work: claims, counts the attempt, works, and never dies of an item.</summary>
public sealed partial class StageWorker(
    IWorkStage stage,
    WorkQueue queue,
    WorkSignal signal,
    TimeProvider clock,
    ILogger<StageWorker> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryDrainAsync(cancellation) > 0)
                continue;
            await signal.WaitAsync(stage.Stage, Task.Delay(Look, clock, cancellation), cancellation);
        }
    }

    /// <summary>Works off what is due now.</summary>
    /// <returns>How many items were taken in hand.</returns>
    public Task<int> DrainAsync(CancellationToken cancellation) =>
        stage.IsSlow ? RollAsync(cancellation) : BatchAsync(cancellation);

    private async Task<int> BatchAsync(CancellationToken cancellation)
    {
        int done = 0;
        int most = stage.Parallelism * 4;
        while (await queue.ClaimAsync(stage.Stage, most, stage.Parallelism, cancellation) is { Count: > 0 } items)
        {
            done += items.Count;
            var options = new ParallelOptions
            {
                MaxDegreeOfParallelism = stage.Parallelism,
                CancellationToken = cancellation,
            };
            await Parallel.ForEachAsync(items, options, async (item, token) => await WorkAsync(item, token));
        }

        return done;
    }

    private async Task<int> RollAsync(CancellationToken cancellation)
    {
        int done = 0;
        List<Task> running = [];
        try
        {
            do
            {
                int free = stage.Parallelism - running.Count;
                IReadOnlyList<WorkItem> items = free == 0
                    ? []
                    : await queue.ClaimAsync(stage.Stage, free, free, cancellation);
                done += items.Count;
                running.AddRange(items.Select(item => WorkAsync(item, cancellation)));
                await AnyAsync(running, cancellation);
            }
            while (running.Count > 0);
        }
        finally
        {
            await Task.WhenAll(running);
        }

        return done;
    }

    /// <summary>Waits for one to end, or for more to begin; takes what has ended off the list.</summary>
    private async Task AnyAsync(List<Task> running, CancellationToken cancellation)
    {
        if (running.Count == 0)
            return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task more = signal.WaitAsync(stage.Stage, Task.Delay(Look, clock, enough.Token), cancellation);
        await Task.WhenAny([.. running, more]);
        await enough.CancelAsync();
        foreach (Task ended in running.Where(task => task.IsCompleted).ToArray())
        {
            running.Remove(ended);
            await ended;
        }
    }

    /// <summary>Waits until the first postponed item may be taken up again.</summary>
    /// <returns>False where no item was postponed.</returns>
    public async Task<bool> AwaitTurnAsync(CancellationToken cancellation)
    {
        if (await queue.NextTurnAsync(stage.Stage, cancellation) is not { } turn)
            return false;
        TimeSpan wait = turn - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The database may be away for a while; the stage stays.")]
    private async Task<int> TryDrainAsync(CancellationToken cancellation)
    {
        try
        {
            return await DrainAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.Interrupted(log, error, stage.Stage);
            return 0;
        }
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "The edge of one item: whatever it throws, its siblings go on.")]
    private async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        await queue.BeginAsync(item, cancellation);
        try
        {
            await stage.WorkAsync(item, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            if (await queue.FailAsync(item, error.Message, cancellation))
                Log.GivenUp(log, error, item.Stage, item.Id);
            else
                Log.Failed(log, item.Stage, item.Id, error.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Stage} {Id} failed and will be tried again: {Reason}")]
        public static partial void Failed(ILogger log, string stage, long id, string reason);

        [LoggerMessage(LogLevel.Error, "{Stage} {Id} failed three times and is given up.")]
        public static partial void GivenUp(ILogger log, Exception error, string stage, long id);

        [LoggerMessage(LogLevel.Error, "{Stage} was interrupted and goes on.")]
        public static partial void Interrupted(ILogger log, Exception error, string stage);
    }
}
