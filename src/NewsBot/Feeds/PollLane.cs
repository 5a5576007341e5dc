namespace NewsBot.Feeds;

/// <summary>
/// A number of places for feeds that are fetched at once. A feed that takes long gives its place back while it goes on,
/// so that slow sites hold nobody up.
/// </summary>
internal sealed class PollLane(int places, TimeSpan patience, TimeProvider clock) : IDisposable
{
    // Claimed and waiting for their host's turn or a place; bounded, and well within the lease.
    private const int MostInHand = 256;
    private readonly SemaphoreSlim _places = new(places);
    private readonly SemaphoreSlim _hands = new(MostInHand);

    /// <summary>Runs <paramref name="work"/> at a place of this lane.</summary>
    /// <returns>What it gave, and whether it took longer than this lane's patience.</returns>
    public async Task<(T Result, bool Slow)> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        Task<T> running;
        bool slow;
        try
        {
            running = work();
            slow = !await EndsInTimeAsync(running, cancellation);
        }
        finally
        {
            _places.Release();
        }

        return (await running, slow);
    }

    /// <summary>Waits until one more claimed feed may wait here.</summary>
    public Task TakeAsync(CancellationToken cancellation) => _hands.WaitAsync(cancellation);

    /// <summary>Says that a claimed feed is done with.</summary>
    public void Drop() => _hands.Release();

    public void Dispose()
    {
        _places.Dispose();
        _hands.Dispose();
    }

    private async Task<bool> EndsInTimeAsync(Task running, CancellationToken cancellation)
    {
        if (running.IsCompleted)
            return true;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bool inTime = await Task.WhenAny(running, Task.Delay(patience, clock, done.Token)) == running;
        await done.CancelAsync();
        return inTime;
    }
}
