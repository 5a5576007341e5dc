namespace NewsBot.Delivery.Pacing;

/// <summary>
/// The pace of one bot token. Evenly spaced, because a service counts what arrives in any second; what a stall has
/// missed is not caught up, for a burst that arrives late beside others is what brings a 429. A fifth slower after the
/// service said that it was too fast; one a second faster after each quiet minute, up to what was configured. Half as
/// fast in its first two seconds: the first requests of a process are held up by connections that are made and by code
/// that is compiled, and arrive together with those that follow.
/// </summary>
/// <param name="perSecond">What was configured.</param>
public sealed class TokenPace(double perSecond)
{
    private const double Slower = 0.8;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(2);
    private readonly double _most = perSecond;
    private Gcra _line;
    private TimeSpan _changed;
    private TimeSpan? _first;

    /// <summary>Messages a second at present.</summary>
    public double PerSecond { get; private set; } = perSecond;

    private TimeSpan Interval => TimeSpan.FromSeconds(1 / PerSecond);

    /// <summary>When the next request may go.</summary>
    public TimeSpan Earliest(TimeSpan now) => _line.Earliest(now, Interval, burst: 1);

    /// <summary>Takes the next slot, if it begins within <paramref name="horizon"/>.</summary>
    /// <returns>When the request may go; null where the slot is further off.</returns>
    public TimeSpan? TryTake(TimeSpan now, TimeSpan horizon)
    {
        Recover(now);
        TimeSpan slot = Earliest(now);
        if (slot - now > horizon)
            return null;
        _first ??= slot;
        _line = _line.After(slot, slot - _first < Start ? Interval * 2 : Interval);
        return slot;
    }

    /// <summary>The service said that the whole bot was too fast.</summary>
    public void Slow(TimeSpan now)
    {
        PerSecond = Math.Max(Math.Min(1, _most), PerSecond * Slower);
        _changed = now;
    }

    private void Recover(TimeSpan now)
    {
        while (PerSecond < _most && now - _changed >= Quiet)
        {
            PerSecond = Math.Min(_most, PerSecond + 1);
            _changed += Quiet;
        }
    }
}
