namespace NewsBot.Storage;

/// <summary>What a stage does with one item of work.</summary>
public interface IWorkStage
{
    /// <summary>The name in the work table; one of <see cref="StageNames"/>.</summary>
    string Stage { get; }

    /// <summary>How many items may be in work at once on this node.</summary>
    int Parallelism { get; }

    /// <summary>
    /// True where the stage counts an attempt itself (<see cref="WorkQueue.BeginAsync(WorkItem, CancellationToken)"/>),
    /// right before what may end the process; else it is counted before the work.
    /// </summary>
    bool BeginsItself => false;

    /// <summary>
    /// True where an item may take many seconds: no more are claimed than can be begun soon, or their leases would run
    /// out before their turn.
    /// </summary>
    bool IsSlow => false;

    /// <summary>
    /// What the stage waits for, where it takes things in an order that must not hang on which of them came first; null
    /// for most.
    /// </summary>
    Gathering? Gathers => null;

    /// <summary>
    /// Does the work. Stores the result, finishes the item and adds the next stage's work in one transaction. An
    /// exception fails this item only.
    /// </summary>
    Task WorkAsync(WorkItem item, CancellationToken cancellation);
}

/// <summary>A stage whose items are quick, so that the flush to the disk at the end of each costs most.</summary>
public interface IBatchStage : IWorkStage
{
    /// <summary>
    /// Does the work of several items in one transaction. An exception undoes all of it; then each is worked alone.
    /// </summary>
    Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation);

    /// <inheritdoc/>
    Task IWorkStage.WorkAsync(WorkItem item, CancellationToken cancellation) => WorkAsync([item], cancellation);
}

/// <summary>
/// While these stages have work that is due or nearly, or more is announced (<see cref="WorkSignal.Announce"/>), the
/// stage begins nothing, so that what came together is taken in order.
/// </summary>
/// <param name="Stages">Stages before it.</param>
/// <param name="Patience">How long an item waits for that at most.</param>
public sealed record Gathering(IReadOnlyList<string> Stages, TimeSpan Patience)
{
    /// <summary>Whether it waits for what is announced, too.</summary>
    public bool HeedsAnnouncements { get; init; } = true;
}

/// <summary>The stages that hand work on, in the order of an item's way.</summary>
public static class StageNames
{
    /// <summary>An entry whose article is to be fetched and read; the id is an <c>entry</c>.</summary>
    public const string Articles = "articles";

    /// <summary>An article that is to be judged; the id is an <c>article</c>.</summary>
    public const string Topics = "topics";

    /// <summary>A relevant article that is to join a story; the id is an <c>article</c>.</summary>
    public const string Stories = "stories";

    /// <summary>A story that is to be summarized anew; the id is a <c>story</c>.</summary>
    public const string Summaries = "summaries";

    /// <summary>A summary that a machine may word; the id is a <c>story</c>.</summary>
    public const string Machines = "machines";
}
