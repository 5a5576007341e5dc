namespace NewsBot.Storage;

/// <summary>
/// A stage whose failures are counted: an item that fails is the item's own trouble, as long as others are done; a
/// stage at which one item after the other fails at its first try is ailing itself, until one is done or a quarter of
/// an hour has passed without another: items are given up, and a stage without items cannot do better.
/// </summary>
internal sealed class WatchedStage(IWorkStage stage, Vitals vitals) : IWorkStage
{
    private static readonly TimeSpan Lapse = TimeSpan.FromMinutes(15);
    private int _failed;

    /// <inheritdoc/>
    public string Stage => stage.Stage;

    /// <inheritdoc/>
    public int Parallelism => stage.Parallelism;

    /// <inheritdoc/>
    public bool BeginsItself => stage.BeginsItself;

    /// <inheritdoc/>
    public bool IsSlow => stage.IsSlow;

    private string Name => $"items of {Stage}";

    /// <summary>Whether items may be worked together.</summary>
    public bool IsBatch => stage is IBatchStage;

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        try
        {
            await stage.WorkAsync(item, cancellation);
            Went();
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            if (item.Attempts == 0 && Interlocked.Increment(ref _failed) >= Vitals.Many)
                vitals.Failed(Name, Lapse);
            throw;
        }
    }

    /// <summary>Does the work of several items of a batch stage; a failure is nobody's yet.</summary>
    public async Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        await ((IBatchStage)stage).WorkAsync(items, cancellation);
        Went();
    }

    private void Went()
    {
        Interlocked.Exchange(ref _failed, 0);
        vitals.Went(Name);
    }
}
