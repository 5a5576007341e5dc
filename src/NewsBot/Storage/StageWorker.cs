using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NewsBot.Storage;

/// <summary>Keeps one stage at work: claims, counts the attempt, works, and never dies of an item.</summary>
public sealed partial class StageWorker(
    IWorkStage stage,
    WorkQueue queue,
    WorkSignal signal,
    TimeProvider clock,
    Vitals vitals,
    ILogger<StageWorker> log)
{
    /// <summary>How many items a stage that has few in work at once claims ahead.</summary>
    private const int MostAhead = 64;

    /// <summary>
    /// How many quick items are begun and worked together: each transaction is a flush to the disk. If the process
    /// dies, each of them is suspected and tried alone.
    /// </summary>
    public const int MostTogether = 8;

    private static readonly TimeSpan ReturnWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private readonly WatchedStage _watched = new(stage, vitals);

    private string Name => $"stage {stage.Stage}";

    private int Most => _watched.IsBatch ? MostTogether
        : stage.IsSlow ? stage.Parallelism
        : Math.Max(stage.Parallelism, Math.Min(4 * stage.Parallelism, MostAhead));

    private int BegunAtOnce => stage.BeginsItself ? 0 : _watched.IsBatch ? MostTogether : stage.Parallelism;

    /// <summary>Whoever waits for the stages before it is not told that they are done, and looks more often.</summary>
    private static readonly TimeSpan LookWhileGathering = TimeSpan.FromMilliseconds(100);

    private bool _isGathering;

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (await DrainAsync(cancellation) > 0)
                continue;
            await signal.WaitAsync(stage.Stage, Pause(cancellation), cancellation);
        }
    }

    /// <summary>Works off what is due now, and what falls due meanwhile.</summary>
    /// <returns>How many items were taken in hand.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellation)
    {
        var hand = new ItemsInHand();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = stage.Parallelism,
            CancellationToken = cancellation,
        };
        try
        {
            await Parallel.ForEachAsync(DueAsync(hand, cancellation), options, async (items, token) =>
            {
                if (items.Count == 1 || !await TryTogetherAsync(items, token))
                {
                    foreach (WorkItem item in items)
                        await TryWorkAsync(item, token);
                }

                hand.Done(items);
            });
            return hand.Total;
        }
        catch (OperationCanceledException)
        {
            await TryReturnAsync(hand.Rest);
            throw;
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

    /// <summary>
    /// Items as they fall due, together or alone, until none is due and none is in work: one that takes long keeps no
    /// other waiting.
    /// </summary>
    private async IAsyncEnumerable<IReadOnlyList<WorkItem>> DueAsync(
        ItemsInHand hand, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            IReadOnlyList<WorkItem> items = await TryClaimAsync(cancellation);
            hand.Take(items);
            foreach (WorkItem[] some in items.Chunk(_watched.IsBatch ? MostTogether : 1))
                yield return some;

            if (items.Count > 0)
                continue;
            if (hand.WhenEmpty.IsCompleted)
                yield break;
            Task wait = Task.WhenAny(hand.WhenEmpty, Pause(cancellation));
            await signal.WaitAsync(stage.Stage, wait, cancellation);
        }
    }

    private Task Pause(CancellationToken cancellation) =>
        Task.Delay(_isGathering ? LookWhileGathering : Look, clock, cancellation);

    [SuppressMessage("Design", "CA1031", Justification = "The database may be away for a while; the stage stays.")]
    private async Task<IReadOnlyList<WorkItem>> TryClaimAsync(CancellationToken cancellation)
    {
        try
        {
            _isGathering = stage.Gathers is { } gathering
                && !await queue.IsGatheredAsync(stage.Stage, gathering, cancellation);
            if (_isGathering)
                return [];
            IReadOnlyList<WorkItem> items = await queue.ClaimAsync(stage.Stage, Most, BegunAtOnce, cancellation);
            vitals.Went(Name);
            return items;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            vitals.Failed(Name);
            Log.Interrupted(log, error, stage.Stage);
            return [];
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Each item is worked alone then, and fails alone.")]
    private async Task<bool> TryTogetherAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        try
        {
            await _watched.WorkAsync(items, cancellation);
            return true;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "The edge of one item: whatever it throws, its siblings go on.")]
    private async Task TryWorkAsync(WorkItem item, CancellationToken cancellation)
    {
        try
        {
            if (!stage.BeginsItself)
                await queue.BeginAsync(item, cancellation);
            await _watched.WorkAsync(item, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            await TryFailAsync(item, error, cancellation);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Where not even that can be stored, the lease runs out.")]
    private async Task TryFailAsync(WorkItem item, Exception error, CancellationToken cancellation)
    {
        try
        {
            if (await queue.FailAsync(item, error.Message, cancellation))
                Log.GivenUp(log, error, item.Stage, item.Id);
            else
                Log.Failed(log, item.Stage, item.Id, error.Message);
        }
        catch (Exception lost) when (!cancellation.IsCancellationRequested)
        {
            Log.Interrupted(log, lost, stage.Stage);
        }
    }

    /// <summary>An orderly stop is no death: what it broke off is no attempt, and other nodes may take it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Where not even that can be stored, the leases run out.")]
    private async Task TryReturnAsync(IReadOnlyList<WorkItem> items)
    {
        using var late = new CancellationTokenSource(ReturnWithin);
        try
        {
            if (items.Count > 0)
                await queue.ReturnAsync(items, late.Token);
        }
        catch (Exception lost)
        {
            Log.NotReturned(log, stage.Stage, lost.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Stage} could not hand back what it had not done when it stopped: {Reason}")]
        public static partial void NotReturned(ILogger log, string stage, string reason);

        [LoggerMessage(LogLevel.Warning, "{Stage} {Id} failed and will be tried again: {Reason}")]
        public static partial void Failed(ILogger log, string stage, long id, string reason);

        [LoggerMessage(LogLevel.Error, "{Stage} {Id} failed three times and is given up.")]
        public static partial void GivenUp(ILogger log, Exception error, string stage, long id);

        [LoggerMessage(LogLevel.Error, "{Stage} was interrupted and goes on.")]
        public static partial void Interrupted(ILogger log, Exception error, string stage);
    }
}
