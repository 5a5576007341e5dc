namespace NewsBot.Delivery.Pacing;

/// <summary>
/// How long before its slot a part is claimed. A part that is claimed when the process dies counts as sent perhaps, so
/// the claim comes as late as it can without missing the slot: twice as long ahead as claims have taken of late and
/// wake-ups have come late.
/// </summary>
public sealed class ClaimLead
{
    /// <summary>Never less; timers are no finer.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(4);

    /// <summary>Never more, so that a commit that takes long serves several parts, and no more of them.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMilliseconds(100);

    private const double Share = 0.1;
    private TimeSpan _claim;
    private TimeSpan _late;
    private TimeSpan? _asked;

    /// <summary>The lead at present.</summary>
    public TimeSpan Value =>
        TimeSpan.FromTicks(Math.Clamp((Least + (2 * (_claim + _late))).Ticks, Least.Ticks, Most.Ticks));

    /// <summary>A claim took as long.</summary>
    public void Claimed(TimeSpan took) => _claim = Mix(_claim, took);

    /// <summary>A wake-up is asked for.</summary>
    public void Asks(TimeSpan at) => _asked = at;

    /// <summary>It came, or something else did before.</summary>
    public void Woken(TimeSpan at)
    {
        if (_asked is { } asked && at >= asked)
            _late = Mix(_late, at - asked);
        _asked = null;
    }

    private static TimeSpan Mix(TimeSpan before, TimeSpan now) =>
        before + (Share * ((now < Most ? now : Most) - before));
}
