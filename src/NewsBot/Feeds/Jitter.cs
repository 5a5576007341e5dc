namespace NewsBot.Feeds;

/// <summary>Chance, for many tasks at once.</summary>
public sealed class Jitter(Random random)
{
    private readonly Lock _lock = new();

    /// <summary>0 to 1.</summary>
    public double Next()
    {
        lock (_lock)
            return random.NextDouble();
    }
}
