namespace NewsBot.Feeds;

/// <summary>Whose turn it is to poll on this node: one at a time, and nobody waits.</summary>
public sealed class PollTurn
{
    private bool _taken;

    /// <summary>True where nobody polls; then it is the caller's until <see cref="Return"/>.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref _taken, true);

    /// <summary>Ends it.</summary>
    public void Return() => Volatile.Write(ref _taken, false);
}
