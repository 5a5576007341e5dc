using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Fakes.Discord.State;

/// <summary>What the limits say to a request.</summary>
/// <param name="RetryAfter">Seconds to wait; null where it may pass.</param>
/// <param name="Scope">user, global or shared.</param>
/// <param name="Bucket">Null where the answer is not of a bucket.</param>
internal sealed record Verdict(double? RetryAfter, string Scope, BucketState? Bucket)
{
    public bool IsGlobal => Scope == "global";
}

/// <summary>What the headers tell.</summary>
internal sealed record BucketState(string Hash, int Limit, int Remaining, DateTimeOffset ResetAt, TimeSpan ResetAfter);

/// <summary>
/// Buckets by route and major id, the limit over all routes, and waits that faults impose. A request inside a wait
/// doubles it.
/// </summary>
internal sealed class RateLimits(DiscordLimits limits, TimeProvider clock)
{
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _recent = new();
    private Hold? _everyone;

    /// <summary>How many requests came while they had been told to wait.</summary>
    public int Impatient { get; private set; }

    /// <summary>A part of every bucket's name: a new one renames all, as Discord does when it changes limits.</summary>
    public int Epoch { get; set; } = 1;

    public Verdict Ask(Call call)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!call.Route.IsInteraction && Overall(now) is { } seconds)
            return new Verdict(seconds, "global", null);
        Bucket bucket = Find(call, now);
        if (bucket.Hold is { } hold && hold.Until > now)
            return new Verdict(Held(hold, now), hold.IsShared ? "shared" : "user", bucket.State(now, Epoch));
        if (bucket.Used < bucket.Limit)
        {
            bucket.Used++;
            if (!call.Route.IsInteraction)
                _recent.Enqueue(now);
            return new Verdict(null, "user", bucket.State(now, Epoch));
        }

        bucket.Hold = new Hold(bucket.ResetAt, (bucket.ResetAt - now).TotalSeconds, IsShared: false);
        return new Verdict(bucket.Hold.Seconds, "user", bucket.State(now, Epoch));
    }

    /// <summary>Makes the bucket of a request wait, or everyone.</summary>
    public Verdict Impose(Call call, double seconds, string scope)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var hold = new Hold(now.AddSeconds(seconds), seconds, scope == "shared");
        if (scope == "global")
        {
            _everyone = hold;
            return new Verdict(seconds, scope, null);
        }

        Bucket bucket = Find(call, now);
        bucket.Hold = hold;
        return new Verdict(seconds, scope, bucket.State(now, Epoch));
    }

    private double? Overall(DateTimeOffset now)
    {
        if (_everyone is { } hold && hold.Until > now)
            return Held(hold, now);
        while (_recent.TryPeek(out DateTimeOffset oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            _recent.Dequeue();
        if (_recent.Count < limits.Overall)
            return null;
        double seconds = (_recent.Peek() + TimeSpan.FromSeconds(1) - now).TotalSeconds;
        _everyone = new Hold(now.AddSeconds(seconds), seconds, IsShared: false);
        return seconds;
    }

    private double Held(Hold hold, DateTimeOffset now)
    {
        Impatient++;
        hold.Seconds = Math.Min(hold.Seconds * 2, 86_400);
        hold.Until = now.AddSeconds(hold.Seconds);
        return hold.Seconds;
    }

    private Bucket Find(Call call, DateTimeOffset now)
    {
        bool isMessage = call.Route.Name == "POST /channels/{channel_id}/messages";
        string key = call.Route.Name + " " + call.Major;
        if (!_buckets.TryGetValue(key, out Bucket? bucket))
        {
            bucket = new Bucket(call.Route.Name, isMessage ? limits.Messages : limits.Others);
            _buckets.Add(key, bucket);
        }

        if (bucket.ResetAt <= now)
        {
            bucket.Used = 0;
            bucket.ResetAt = now + (isMessage ? limits.MessageWindow : limits.OtherWindow);
        }

        return bucket;
    }

    private sealed class Bucket(string route, int limit)
    {
        public int Limit => limit;

        public int Used { get; set; }

        public DateTimeOffset ResetAt { get; set; }

        public Hold? Hold { get; set; }

        public BucketState State(DateTimeOffset now, int epoch)
        {
            DateTimeOffset reset = Hold is { } hold && hold.Until > now ? hold.Until : ResetAt;
            int left = Hold is { } held && held.Until > now ? 0 : limit - Used;
            string hash = string.Concat(route.Select(letter => "0123456789abcdef"[((letter * 31) + epoch) % 16]));
            return new BucketState(hash, limit, left, reset, reset - now);
        }
    }

    private sealed record Hold(DateTimeOffset From, double First, bool IsShared)
    {
        public DateTimeOffset Until { get; set; } = From;

        public double Seconds { get; set; } = First;
    }
}
