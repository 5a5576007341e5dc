using System.Collections.Concurrent;

namespace NewsBot.Storage;

/// <summary>Wakes a stage of this process as soon as there is work for it; other nodes find it by looking.</summary>
public sealed class WorkSignal
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bells = new(StringComparer.Ordinal);
    private int _announced;

    /// <summary>Whether this process is about to bring more work: feeds are being asked.</summary>
    public bool IsAnnounced => Volatile.Read(ref _announced) > 0;

    /// <summary>Says that more work may come, until what it returns is disposed.</summary>
    public IDisposable Announce()
    {
        Interlocked.Increment(ref _announced);
        return new Announcement(this);
    }

    /// <summary>Says that <paramref name="stage"/> has work, or will have once the transaction is committed.</summary>
    public void Ring(string stage)
    {
        SemaphoreSlim bell = Bell(stage);
        if (bell.CurrentCount == 0)
            bell.Release();
    }

    /// <summary>Waits for <see cref="Ring"/>, at most as long as <paramref name="wait"/> runs.</summary>
    public async Task WaitAsync(string stage, Task wait, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task rung = Bell(stage).WaitAsync(either.Token);
        await Task.WhenAny(rung, wait);
        await either.CancelAsync();
        await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    private sealed class Announcement(WorkSignal signal) : IDisposable
    {
        private int _over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _over, 1) == 0)
                Interlocked.Decrement(ref signal._announced);
        }
    }

    private SemaphoreSlim Bell(string stage) => _bells.GetOrAdd(stage, _ => new SemaphoreSlim(0));
}
