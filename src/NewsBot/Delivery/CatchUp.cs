namespace NewsBot.Delivery;

/// <summary>What becomes of the slots that are due.</summary>
/// <param name="Issue">The slot to issue; null where none is.</param>
/// <param name="IsLate">True where it is issued noticeably after its hour, and says so.</param>
/// <param name="Missed">Slots that are recorded as missed, oldest first.</param>
public sealed record SlotPlan(DateTimeOffset? Issue, bool IsLate, IReadOnlyList<DateTimeOffset> Missed);

/// <summary>
/// After an outage the newest slot is caught up if it is late by less than half the edition's period; never more than
/// one.
/// </summary>
public static class CatchUp
{
    /// <summary>A delay that readers would not call late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Decides.</summary>
    /// <param name="due">Slots that nothing was decided about, oldest first; not empty.</param>
    /// <param name="next">The slot after them, if there ever is one.</param>
    /// <param name="now">The moment.</param>
    public static SlotPlan Plan(IReadOnlyList<DateTimeOffset> due, DateTimeOffset? next, DateTimeOffset now)
    {
        DateTimeOffset newest = due[^1];
        TimeSpan late = now - newest;
        TimeSpan period = next is { } following ? following - newest : TimeSpan.MaxValue;
        return late < period / 2
            ? new SlotPlan(newest, late > Grace, [.. due.SkipLast(1)])
            : new SlotPlan(null, IsLate: false, due);
    }
}
