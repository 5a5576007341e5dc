using System.Collections.Concurrent;

namespace NewsBot.Storage;

/// <summary>Somebody who works in the background and fails.</summary>
/// <param name="Worker">Who, for an operator: a stage, a job, a platform.</param>
/// <param name="Since">When it failed first since it last went well.</param>
/// <param name="Times">How often it has failed since.</param>
public sealed record Ailment(string Worker, DateTimeOffset Since, int Times);

/// <summary>
/// Who works in the background and keeps failing. A try that fails and is made good within seconds is nobody's
/// business; who has failed three times in a row, or has not gone well for five seconds after a failure, is named until
/// it goes well again, or has gone on for ten seconds where it never ends. Why it fails is in the log: a message of an
/// exception may hold what nobody should read. Safe for several threads.
/// </summary>
public sealed class Vitals(TimeProvider clock)
{
    /// <summary>Failures in a row after which nobody waits any longer.</summary>
    internal const int Many = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Streak> _failing = new(StringComparer.Ordinal);

    /// <summary>Who is failing now, by name.</summary>
    public IReadOnlyList<Ailment> Ailing =>
    [
        .. _failing
            .Where(failing => IsWorthAWord(failing.Value))
            .Select(failing => new Ailment(failing.Key, failing.Value.Since, failing.Value.Times))
            .OrderBy(one => one.Worker, StringComparer.Ordinal),
    ];

    /// <summary>A try of somebody failed.</summary>
    /// <param name="worker">Who.</param>
    /// <param name="lapse">
    /// After what time the failure is forgotten, for who has nothing to do meanwhile and so cannot go well; null for
    /// never.
    /// </param>
    public void Failed(string worker, TimeSpan? lapse = null) => _failing.AddOrUpdate(
        worker,
        _ => First(lapse),
        (_, streak) => IsOver(streak)
            ? First(lapse)
            : streak with { Times = streak.Times + 1, Last = clock.GetTimestamp(), Trying = null });

    /// <summary>A try of somebody went well.</summary>
    public void Went(string worker) => _failing.TryRemove(worker, out _);

    /// <summary>Notes how a try of somebody goes; what it throws is thrown on.</summary>
    public async Task WatchAsync(string worker, Func<Task> work, CancellationToken cancellation)
    {
        if (_failing.TryGetValue(worker, out Streak? before))
            _failing.TryUpdate(worker, before with { Trying = clock.GetTimestamp() }, before);
        try
        {
            await work();
            Went(worker);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            Failed(worker);
            throw;
        }
    }

    private Streak First(TimeSpan? lapse)
    {
        long now = clock.GetTimestamp();
        return new Streak(1, clock.GetUtcNow(), now) { Last = now, Lapse = lapse };
    }

    private bool IsWorthAWord(Streak streak) =>
        !IsOver(streak) && (streak.Times >= Many || clock.GetElapsedTime(streak.Began) >= Patience);

    private bool IsOver(Streak streak) =>
        (streak.Trying is { } began && clock.GetElapsedTime(began) >= Settled)
        || clock.GetElapsedTime(streak.Last) >= streak.Lapse;

    /// <param name="Times">How many failures.</param>
    /// <param name="Since">When the first was.</param>
    /// <param name="Began">The same as a timestamp.</param>
    private sealed record Streak(int Times, DateTimeOffset Since, long Began)
    {
        /// <summary>The timestamp of the last.</summary>
        public long Last { get; init; }

        /// <summary>After what time it is forgotten; null for never.</summary>
        public TimeSpan? Lapse { get; init; }

        /// <summary>The timestamp when the try began that is under way.</summary>
        public long? Trying { get; init; }
    }
}
