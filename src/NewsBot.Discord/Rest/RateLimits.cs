namespace NewsBot.Discord.Rest;

/// <summary>
/// Discord's limits as its answers tell them, none of them known beforehand: buckets by the route's hash and the major
/// id, a pace and pauses over all routes. Waits before a request; a wait that is too long is refused.
/// </summary>
internal sealed class RateLimits(DiscordOptions options, TimeProvider clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private DateTimeOffset _swept;

    public OverallPace Overall { get; } = new(options.RequestsPerSecond);

    /// <summary>How many buckets are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _buckets.Count;
        }
    }

    /// <summary>Waits until a request may be sent; whoever gets the bucket must give it back.</summary>
    /// <exception cref="DiscordException">The wait would be longer than allowed. Nothing was sent.</exception>
    public async Task<Bucket> EnterAsync(RestCall call, CancellationToken cancellation)
    {
        DateTimeOffset until = clock.GetUtcNow() + options.LongestWait;
        bool hasSlot = call.IsInteraction;
        while (true)
        {
            Bucket bucket = Take(call);
            bool isEntered = false;
            try
            {
                await bucket.Gate.WaitAsync(cancellation);
                isEntered = true;
                hasSlot &= !await WaitAsync(call, bucket, until, cancellation) || call.IsInteraction;
                if (!hasSlot && IsCurrent(call, bucket))
                    hasSlot = await TakeSlotAsync(call, until, cancellation);
                if (hasSlot && IsCurrent(call, bucket) && WaitOf(call, bucket) == TimeSpan.Zero)
                    return bucket;
            }
            catch
            {
                Leave(bucket, isEntered);
                throw;
            }

            // The route has moved to another bucket in the meantime, or all have been told to pause.
            Leave(bucket, isEntered: true);
        }
    }

    public void Leave(Bucket bucket) => Leave(bucket, isEntered: true);

    /// <summary>Takes in what an answer says about the bucket it was counted in.</summary>
    public void Learn(RestCall call, Bucket used, HttpResponseMessage response, Throttling? throttling, TimeSpan wait)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (throttling is { IsForAll: true })
        {
            Overall.PauseUntil(now + wait);
            return;
        }

        lock (_gate)
        {
            if (Throttling.Header(response, "X-RateLimit-Bucket") is { } hash)
                _hashes[call.Name] = hash;
            Bucket bucket = Find(KeyOf(call));
            if (throttling is not null)
                bucket.Learn(0, now + wait);
            else if (Throttling.Number(response, "X-RateLimit-Remaining") is { } remaining)
                bucket.Learn((int)remaining, now + ResetAfter(response));
            if (bucket != used)
                used.Learn(bucket.Remaining ?? 1, bucket.ResetAt);
        }
    }

    private static TimeSpan ResetAfter(HttpResponseMessage response) =>
        Throttling.Span(Throttling.Number(response, "X-RateLimit-Reset-After")) ?? TimeSpan.Zero;

    /// <summary>Gives whether there was something to wait for.</summary>
    private async Task<bool> WaitAsync(
        RestCall call, Bucket bucket, DateTimeOffset until, CancellationToken cancellation)
    {
        bool hasWaited = false;
        while (WaitOf(call, bucket) is { Ticks: > 0 } wait)
        {
            if (clock.GetUtcNow() + wait > until)
                throw TooLong(call, wait, !call.IsInteraction && Overall.PauseAt(clock.GetUtcNow()) == wait);
            await Task.Delay(wait, clock, cancellation);
            hasWaited = true;
        }

        return hasWaited;
    }

    private async Task<bool> TakeSlotAsync(RestCall call, DateTimeOffset until, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan left = until > now ? until - now : TimeSpan.Zero;
        TimeSpan slot = Overall.Reserve(now, left) ?? throw TooLong(call, options.LongestWait, isForAll: true);
        if (slot > TimeSpan.Zero)
            await Task.Delay(slot, clock, cancellation);
        return true;
    }

    private TimeSpan WaitOf(RestCall call, Bucket bucket)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan pause = call.IsInteraction ? TimeSpan.Zero : Overall.PauseAt(now);
        lock (_gate)
        {
            TimeSpan own = bucket.WaitAt(now);
            return own > pause ? own : pause;
        }
    }

    private static DiscordException TooLong(RestCall call, TimeSpan wait, bool isForAll) => new(
        DiscordErrorKind.RateLimited, DiscordOutcome.NotSent, $"{call.Name}: the rate limit is used up")
    {
        RetryAfter = wait,
        IsForAll = isForAll,
    };

    private Bucket Take(RestCall call)
    {
        lock (_gate)
        {
            Sweep();
            Bucket bucket = Find(KeyOf(call));
            bucket.Users++;
            return bucket;
        }
    }

    private void Leave(Bucket bucket, bool isEntered)
    {
        lock (_gate)
            bucket.Users--;
        if (isEntered)
            bucket.Gate.Release();
    }

    private bool IsCurrent(RestCall call, Bucket bucket)
    {
        lock (_gate)
            return KeyOf(call) == bucket.Key;
    }

    private string KeyOf(RestCall call) => _hashes.GetValueOrDefault(call.Name, call.Name) + " " + call.Major;

    private Bucket Find(string key)
    {
        if (!_buckets.TryGetValue(key, out Bucket? bucket))
            _buckets[key] = bucket = new Bucket(key);
        return bucket;
    }

    /// <summary>Every interaction has a bucket of its own: without this they would pile up.</summary>
    private void Sweep()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - _swept < SweepEvery)
            return;
        _swept = now;
        foreach (Bucket idle in _buckets.Values.Where(b => b.Users == 0 && b.ResetAt <= now).ToList())
            _buckets.Remove(idle.Key);
    }
}
