using System.Collections.Concurrent;

namespace NewsBot.Storage;

/// <summary>Wakes a stage of this process as soon as there is work for it; other nodes find it by looking.</summary>
public sealed class WorkSignal
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bells = new(StringComparer.Ordinal);

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

    private SemaphoreSlim Bell(string stage) => _bells.GetOrAdd(stage, _ => new SemaphoreSlim(0));
}
