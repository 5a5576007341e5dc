namespace NewsBot.Measure.StorageFaults;

/// <summary>A clock that goes on only where it is told to.</summary>
internal sealed class StepClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + _passed;

    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Goes on.</summary>
    public void Advance(TimeSpan time) => _passed += time;
}
