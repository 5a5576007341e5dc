namespace NewsBot.Storage;

/// <summary>One thing for a stage to do.</summary>
/// <param name="Stage">The stage that is to do it.</param>
/// <param name="Id">What it is about: an entry, article or story, as the stage knows.</param>
/// <param name="Attempts">How often it was begun before.</param>
/// <param name="Revision">Rises when the same work is added again, also while it is being done.</param>
public sealed record WorkItem(string Stage, long Id, long Attempts, long Revision)
{
    /// <summary>Whether it was in work when a process died.</summary>
    public bool IsSuspect { get; init; }

    /// <summary>Whether the attempt is counted already.</summary>
    public bool IsBegun { get; init; }
}
