namespace NewsBot.Discord.Rest;

/// <summary>What is left of a limit that some routes share. One request of a bucket is on its way at a time, so that
/// what the last answer said is true of the next request.</summary>
internal sealed class Bucket(string key)
{
    public string Key => key;

    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>How many hold it or wait for it.</summary>
    public int Users { get; set; }

    /// <summary>Null before the first answer.</summary>
    public int? Remaining { get; private set; }

    public DateTimeOffset ResetAt { get; private set; }

    public void Learn(int remaining, DateTimeOffset resetAt) => (Remaining, ResetAt) = (remaining, resetAt);

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) => Remaining <= 0 && ResetAt > now ? ResetAt - now : TimeSpan.Zero;
}
