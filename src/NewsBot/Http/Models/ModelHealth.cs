namespace NewsBot.Http.Models;

/// <summary>
/// Whether a model is worth asking: after three failures in a row it is left alone for two minutes, then twice as long
/// each time, an hour at most. So an outage costs a digest seconds and not minutes. Safe for several threads.
/// </summary>
public sealed class ModelHealth(TimeProvider clock)
{
    private const int Patience = 3;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until;

    /// <summary>Whether it may be asked now.</summary>
    public bool IsWell
    {
        get
        {
            lock (_lock)
                return clock.GetUtcNow() >= _until;
        }
    }

    /// <summary>It answered.</summary>
    public void Answered()
    {
        lock (_lock)
            (_failures, _until) = (0, default);
    }

    /// <summary>It did not answer.</summary>
    /// <param name="wait">How long it asked to be left alone; null where it did not say.</param>
    public void Failed(TimeSpan? wait = null)
    {
        lock (_lock)
        {
            _failures++;
            TimeSpan pause = _failures < Patience
                ? TimeSpan.Zero
                : First * Math.Pow(2, Math.Min(_failures - Patience, 10));
            TimeSpan asked = wait ?? TimeSpan.Zero;
            TimeSpan longer = pause > asked ? pause : asked;
            _until = clock.GetUtcNow() + (longer < Longest ? longer : Longest);
        }
    }
}
