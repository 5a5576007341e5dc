namespace NewsBot.CommandLine;

/// <summary>A clock that was set to another moment and runs on from there (<c>digest --now TIME</c>).</summary>
public sealed class ShiftedClock(TimeProvider clock, DateTimeOffset now) : TimeProvider
{
    private readonly TimeSpan _shift = now - clock.GetUtcNow();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _shift;

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
