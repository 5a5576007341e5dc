using System.Collections.Concurrent;

namespace NewsBot.Measure.Hostile;

/// <summary>Keeps what the program logs as its own failures.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string, Exception?)> _faults = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _faults.Enqueue((formatter(state, exception), exception));
    }

    /// <summary>The oldest since the last call; null for none. Later ones are forgotten with it.</summary>
    public (string Message, Exception? Error)? Take()
    {
        (string, Exception?)? first = _faults.TryDequeue(out (string, Exception?) fault) ? fault : null;
        _faults.Clear();
        return first;
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
