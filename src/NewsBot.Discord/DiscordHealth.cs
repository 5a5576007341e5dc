namespace NewsBot.Discord;

/// <summary>Whether the connection is well: it is ill once it has not been ready for some minutes.</summary>
public sealed class DiscordHealth(TimeProvider clock, TimeSpan patience)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _notReadySince = clock.GetUtcNow();
    private bool _isFailed;

    public bool IsHealthy
    {
        get
        {
            lock (_gate)
                return !_isFailed && (_notReadySince is not { } since || clock.GetUtcNow() - since <= patience);
        }
    }

    /// <summary>To be told every change of state.</summary>
    public void Note(DiscordConnectionState state)
    {
        lock (_gate)
        {
            _isFailed = state == DiscordConnectionState.Failed;
            _notReadySince = state == DiscordConnectionState.Ready ? null : _notReadySince ?? clock.GetUtcNow();
        }
    }
}
