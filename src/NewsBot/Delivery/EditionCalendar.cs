using NewsBot.Scheduling;

namespace NewsBot.Delivery;

/// <summary>
/// The slots of an edition; the truth about when something is due, for which Quartz is only the alarm. Every time that
/// the cron names on a wall clock is one slot: a time that the clocks skip is due when they have jumped, a time that
/// they show twice is due the first time.
/// </summary>
/// <param name="cron">Quartz form, seconds first; several with semicolons between.</param>
/// <param name="zone">Whose wall clocks are meant.</param>
public sealed class EditionCalendar(string cron, TimeZoneInfo zone)
{
    /// <summary>The furthest that clocks are ever put: across the date line.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(26);

    private readonly CronTimes _wall = CronRule.OnTheWall(cron);

    /// <summary>
    /// Slots after <paramref name="from"/> up to and with <paramref name="to"/>, in order, each once.
    /// </summary>
    public IEnumerable<DateTimeOffset> SlotsBetween(DateTimeOffset from, DateTimeOffset to) =>
        After(from).TakeWhile(slot => slot <= to);

    /// <summary>Slots after <paramref name="from"/>, in order, each once, without end.</summary>
    public IEnumerable<DateTimeOffset> After(DateTimeOffset from)
    {
        DateTimeOffset last = from;
        DateTimeOffset? wall = _wall.After(Wall(from) - Furthest);
        while (wall is { } time)
        {
            DateTimeOffset slot = Instant(time);
            if (slot > last)
            {
                yield return slot;
                last = slot;
            }

            wall = _wall.After(time);
        }
    }

    /// <summary>What clocks on the wall show, written as if it were UTC.</summary>
    private DateTimeOffset Wall(DateTimeOffset instant) =>
        new(TimeZoneInfo.ConvertTime(instant, zone).DateTime, TimeSpan.Zero);

    /// <summary>
    /// The first moment at which the clocks show <paramref name="wall"/> or, where they skip it, later.
    /// </summary>
    private DateTimeOffset Instant(DateTimeOffset wall)
    {
        TimeSpan before = zone.GetUtcOffset(wall - Furthest);
        TimeSpan after = zone.GetUtcOffset(wall + Furthest);
        DateTimeOffset[] shown =
        [
            .. new[] { wall - before, wall - after }.Where(instant => Wall(instant) == wall).Order(),
        ];
        return shown.Length > 0 ? shown[0] : Jump(wall - Furthest, wall + Furthest, wall);
    }

    /// <summary>
    /// Halves the span until the minute is found in which the clocks jump over <paramref name="wall"/>.
    /// </summary>
    private DateTimeOffset Jump(DateTimeOffset early, DateTimeOffset late, DateTimeOffset wall)
    {
        while (late - early > TimeSpan.FromMinutes(1))
        {
            DateTimeOffset middle = early + ((late - early) / 2);
            if (Wall(middle) >= wall)
                late = middle;
            else
                early = middle;
        }

        return new DateTimeOffset(late.Ticks - (late.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }
}
