namespace NewsBot.Discord;

/// <summary>Spreads waits, so that many clients do not come back together. Safe for concurrent use.</summary>
internal sealed class Jitter(Random random)
{
    private readonly Lock _gate = new();

    /// <summary>From 0 to 1, without 1.</summary>
    public double Next()
    {
        lock (_gate)
            return random.NextDouble();
    }

    /// <summary>2ⁿ seconds, at most <paramref name="most"/>, less a random part of up to a half.</summary>
    public TimeSpan Backoff(int failures, TimeSpan most)
    {
        double seconds = Math.Min(most.TotalSeconds, Math.Pow(2, Math.Min(failures, 20)));
        return TimeSpan.FromSeconds(seconds * (0.5 + (Next() / 2)));
    }
}
