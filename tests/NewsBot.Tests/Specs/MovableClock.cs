namespace NewsBot.Tests.Specs;

/// <summary>
/// A clock that runs with real time from a moment of its own, whatever is done to the system's clock, and can be put
/// forward: then every timer that became due fires, as if the time had passed.
/// </summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _alarms = [];
    private readonly long _began = System.GetTimestamp();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => start + Passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Puts it forward.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        Alarm[] alarms;
        lock (_gate)
        {
            TimeSpan by = moment - GetUtcNow();
            _ahead += by > TimeSpan.Zero ? by : TimeSpan.Zero;
            alarms = [.. _alarms];
        }

        foreach (Alarm alarm in alarms)
            alarm.Wind();
    }

    private TimeSpan Passed => System.GetElapsedTime(_began) + _ahead;

    private sealed class Alarm : ITimer
    {
        private readonly MovableClock _clock;
        private readonly ITimer _timer;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private TimeSpan? _due;
        private TimeSpan _period;

        public Alarm(MovableClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _timer = System.CreateTimer(Ring, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period;
                _due = dueTime < TimeSpan.Zero ? null : _clock.Passed + dueTime;
                _clock._alarms.Add(this);
            }

            return Wind();
        }

        /// <summary>Sets the real timer to what remains.</summary>
        public bool Wind()
        {
            lock (_clock._gate)
            {
                TimeSpan? left = _due - _clock.Passed;
                return _timer.Change(
                    left switch { null => Timeout.InfiniteTimeSpan, { Ticks: < 0 } => TimeSpan.Zero, { } wait => wait },
                    Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (_clock._gate)
                _clock._alarms.Remove(this);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring(object? ignored)
        {
            lock (_clock._gate)
            {
                if (_due is not { } due || due > _clock.Passed + TimeSpan.FromMilliseconds(1))
                {
                    Wind();
                    return;
                }

                _due = _period > TimeSpan.Zero ? _clock.Passed + _period : null;
            }

            Wind();
            _callback(_state);
        }
    }
}
