namespace NewsBot.Delivery.Pacing;

/// <summary>
/// The generic cell rate algorithm (ITU-T I.371): one moment instead of a bucket. It says when the next request is in
/// turn; nothing has to be refilled.
/// </summary>
/// <param name="Next">When the next request would be exactly in time, on the caller's own scale.</param>
public readonly record struct Gcra(TimeSpan Next)
{
    /// <summary>When the next request may go, at the earliest.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="interval">Between two requests in the long run.</param>
    /// <param name="burst">How many may go at once after a pause.</param>
    public TimeSpan Earliest(TimeSpan now, TimeSpan interval, int burst)
    {
        TimeSpan earliest = Next - (interval * (burst - 1));
        return earliest > now ? earliest : now;
    }

    /// <summary>After a request at <paramref name="moment"/>.</summary>
    public Gcra After(TimeSpan moment, TimeSpan interval) => new((Next > moment ? Next : moment) + interval);
}
