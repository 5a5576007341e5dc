namespace NewsBot.Discord.Gateway;

/// <summary>
/// When a shard connects again. The first resume is at once; else the waits double up to five minutes, so that even a
/// day of failures stays far under the 1000 identifies after which Discord resets the token. Only a minute of a good
/// connection forgets the failures.
/// </summary>
internal sealed class ReconnectPolicy(TimeProvider clock, Jitter jitter)
{
    private const int ResumesBeforeNewSession = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);
    private DateTimeOffset? _readySince;
    private int _failures;

    public void Ready() => _readySince = clock.GetUtcNow();

    /// <summary>How long to wait, and whether the session is given up.</summary>
    public (TimeSpan Wait, bool IsNewSession) After(bool isResumable)
    {
        if (_readySince is { } since && clock.GetUtcNow() - since >= Stable)
            _failures = 0;
        _readySince = null;
        _failures++;
        bool isNew = !isResumable || _failures > ResumesBeforeNewSession;
        TimeSpan wait = isResumable && _failures == 1 ? TimeSpan.Zero : jitter.Backoff(_failures, Longest);
        return (wait, isNew);
    }
}
