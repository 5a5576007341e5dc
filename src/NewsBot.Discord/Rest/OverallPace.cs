namespace NewsBot.Discord.Rest;

/// <summary>The limit over all routes: so many requests in any second, and pauses for everybody.</summary>
internal sealed class OverallPace(int perSecond)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _slots = new();
    private DateTimeOffset _pausedUntil;

    public void PauseUntil(DateTimeOffset moment)
    {
        lock (_gate)
            _pausedUntil = moment > _pausedUntil ? moment : _pausedUntil;
    }

    public TimeSpan PauseAt(DateTimeOffset now)
    {
        lock (_gate)
            return _pausedUntil > now ? _pausedUntil - now : TimeSpan.Zero;
    }

    /// <summary>Takes the next slot and says how long to wait for it, or takes none if that is too long.</summary>
    public TimeSpan? Reserve(DateTimeOffset now, TimeSpan longest)
    {
        lock (_gate)
        {
            DateTimeOffset free = _slots.Count < perSecond ? now : _slots.Peek() + TimeSpan.FromSeconds(1);
            free = free > now ? free : now;
            if (free - now > longest)
                return null;
            if (_slots.Count == perSecond)
                _slots.Dequeue();
            _slots.Enqueue(free);
            return free - now;
        }
    }
}
