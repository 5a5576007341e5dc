using Microsoft.Extensions.Time.Testing;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Http;

public sealed class HostGateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task N24_requests_to_one_host_wait_for_each_other_and_for_a_second()
    {
        HostGate gate = Fetching.Gate(_clock, TimeSpan.FromSeconds(1));
        IAsyncDisposable first = await gate.EnterAsync("a.example");
        Task<IAsyncDisposable> second = gate.EnterAsync("A.example");
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await using (await second)
        {
        }

        Task<IAsyncDisposable> third = gate.EnterAsync("a.example");
        _clock.Advance(TimeSpan.FromMilliseconds(900));
        Assert.False(third.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        await (await third).DisposeAsync();
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        HostGate gate = Fetching.Gate(_clock, TimeSpan.FromSeconds(1));
        await using IAsyncDisposable a = await gate.EnterAsync("a.example");
        await using IAsyncDisposable b = await gate.EnterAsync("b.example");
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_block_the_next()
    {
        HostGate gate = Fetching.Gate(_clock);
        IAsyncDisposable first = await gate.EnterAsync("a.example");
        using var cancel = new CancellationTokenSource();
        Task<IAsyncDisposable> second = gate.EnterAsync("a.example", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await first.DisposeAsync();
        await first.DisposeAsync();
        await using IAsyncDisposable third = await gate.EnterAsync("a.example");
        Assert.False(gate.EnterAsync("a.example").IsCompleted);
    }

    [Fact]
    public async Task A_site_that_asks_for_more_time_gets_it()
    {
        HostGate gate = Fetching.Gate(_clock, TimeSpan.FromSeconds(1));
        gate.Slow("a.example", TimeSpan.FromSeconds(5));
        await using (await gate.EnterAsync("a.example"))
        {
        }

        Task<IAsyncDisposable> next = gate.EnterAsync("a.example");
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await (await next).DisposeAsync();
    }

    [Fact]
    public async Task N24_five_hundred_links_of_one_host_never_run_side_by_side()
    {
        HostGate gate = Fetching.Gate();
        int inFlight = 0;
        int most = 0;
        await Parallel.ForAsync(0, 500, async (_, cancellation) =>
        {
            await using IAsyncDisposable turn = await gate.EnterAsync("a.example", cancellation);
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            await Task.Yield();
            Interlocked.Decrement(ref inFlight);
        });
        Assert.Equal(1, most);
    }
}
