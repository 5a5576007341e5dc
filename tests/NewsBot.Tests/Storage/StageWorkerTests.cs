using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class StageWorkerTests() : StoreContract(Dialect.Sqlite)
{
    private const string Name = "articles", Before = "before";
    private readonly TaskCompletionSource _slow = new();
    private readonly List<long> _done = [];
    private Vitals? _vitals;

    private Vitals Vitals => _vitals ??= new Vitals(Clock);

    [Fact]
    public async Task One_item_that_takes_long_keeps_none_waiting_that_comes_meanwhile()
    {
        await AddAsync(1, 2);
        Task<int> drained = Worker().DrainAsync(TestContext.Current.CancellationToken);
        await DoneAsync(2);
        await AddAsync(3);
        await DoneAsync(3);
        Assert.False(drained.IsCompleted);
        _slow.SetResult();
        Assert.Equal(3, await drained);
        Assert.Equal([1, 2, 3], _done.Order());
    }

    [Case("F19")]
    [Fact]
    public async Task An_item_that_fails_is_put_off_and_its_siblings_are_done()
    {
        _slow.SetException(new InvalidOperationException("broken"));
        await AddAsync(1, 2, 3);
        Assert.Equal(3, await Worker().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal([2, 3], _done.Order());
        Assert.Equal(1, await Queue.CountAsync(Name));
    }

    [Case("K11")]
    [Fact]
    public async Task One_item_that_fails_is_its_own_trouble_and_item_after_item_is_the_stages_until_one_is_done()
    {
        await AddAsync(-1, -2, 2, -3);
        await Worker().DrainAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Vitals.Ailing);

        await AddAsync(-4, -5, -6, -7, -8);
        StageWorker worker = Worker();
        await worker.DrainAsync(TestContext.Current.CancellationToken);
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("items of articles", Assert.Single(Vitals.Ailing).Worker);

        await AddAsync(9);
        await worker.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Vitals.Ailing);
    }

    [Fact]
    public async Task What_a_stage_has_not_begun_is_not_blamed_when_the_process_dies()
    {
        await AddAsync(1);
        for (int death = 0; death < WorkQueue.MostDeaths + 1; death++)
        {
            using var process = new CancellationTokenSource();
            Task<int> drained = Worker(beginsItself: true).DrainAsync(process.Token);
            await Until(() => CountAsync("owner IS NOT NULL AND started = 0"));
            await process.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drained);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        _slow.SetResult();
        Assert.Equal(1, await Worker(beginsItself: true).DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1], _done);
    }

    [Fact]
    public async Task What_an_orderly_stop_breaks_off_is_due_again_at_once_and_no_attempt()
    {
        await AddAsync(1);
        for (int stop = 0; stop < WorkQueue.MostAttempts + 1; stop++)
        {
            using var process = new CancellationTokenSource();
            Task<int> drained = Worker().DrainAsync(process.Token);
            await Until(() => CountAsync("owner IS NOT NULL AND started = 1 AND attempts = 1"));
            await process.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drained);
            Assert.True(await CountAsync("owner IS NULL AND started = 0 AND attempts = 0 AND lease_until = 0"));
        }

        _slow.SetResult();
        Assert.Equal(1, await Worker().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1], _done);
    }

    [Fact]
    public async Task A_stage_that_gathers_begins_when_those_before_it_have_nothing_left_and_takes_what_was_due_first()
    {
        _slow.SetResult();
        await AddAsync(1, 2, 3);
        await Database.WriteAsync(async session =>
        {
            await Queue.AddAsync(session, Name, 3, Clock.GetUtcNow().AddHours(-1));
            await Queue.AddAsync(session, Before, 9);
        });
        StageWorker worker = Worker(gathers: new Gathering([Before], TimeSpan.FromSeconds(5)));
        Assert.Equal(0, await worker.DrainAsync(TestContext.Current.CancellationToken));

        WorkItem running = Assert.Single(await Queue.ClaimAsync(Before, 1, 1));
        Assert.Equal(0, await worker.DrainAsync(TestContext.Current.CancellationToken));

        using IDisposable announced = Signal.Announce();
        await Database.WriteAsync(session => Queue.FinishAsync(session, running));
        Assert.Equal(0, await worker.DrainAsync(TestContext.Current.CancellationToken));

        announced.Dispose();
        Assert.Equal(3, await worker.DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal([3, 1, 2], _done);
    }

    [Fact]
    public async Task A_stage_that_gathers_loses_patience()
    {
        _slow.SetResult();
        await AddAsync(1);
        await Database.WriteAsync(session => Queue.AddAsync(session, Before, 9));
        StageWorker worker = Worker(gathers: new Gathering([Before], TimeSpan.FromSeconds(5)));
        Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(0, await worker.DrainAsync(TestContext.Current.CancellationToken));
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, await worker.DrainAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stage_that_gathers_does_not_wait_for_what_is_due_much_later()
    {
        await AddAsync(2);
        await Database.WriteAsync(session => Queue.AddAsync(session, Before, 9, TimeSpan.FromSeconds(30)));
        StageWorker worker = Worker(gathers: new Gathering([Before], TimeSpan.FromMinutes(5)));
        Assert.Equal(1, await worker.DrainAsync(TestContext.Current.CancellationToken));
    }

    private StageWorker Worker(bool beginsItself = false, Gathering? gathers = null)
    {
        WorkQueue queue = NewQueue();
        var stage = new Stage(this, queue, beginsItself, gathers);
        return new(stage, queue, Signal, Clock, Vitals, NullLogger<StageWorker>.Instance);
    }

    private Task AddAsync(params long[] ids) => Database.WriteAsync(async session =>
    {
        foreach (long id in ids)
            await Queue.AddAsync(session, Name, id);
    });

    private Task DoneAsync(long id) => Until(() =>
    {
        lock (_done)
            return Task.FromResult(_done.Contains(id));
    });

    private Task<bool> CountAsync(string what) => Database.ReadAsync(
        async session => await session.ScalarAsync<long>($"SELECT COUNT(*) FROM work WHERE {what}") > 0);

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Yield();
    }

    /// <summary>Item 1 takes until it is told to end; items below 0 fail.</summary>
    private sealed class Stage(StageWorkerTests test, WorkQueue queue, bool beginsItself, Gathering? gathers)
        : IWorkStage
    {
        string IWorkStage.Stage => Name;

        // One at a time, where the order counts.
        public int Parallelism => gathers is null ? 2 : 1;

        public Gathering? Gathers => gathers;

        public bool BeginsItself => beginsItself;

        public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
        {
            if (item.Id < 0)
                throw new InvalidOperationException("broken");
            if (item.Id == 1)
                await test._slow.Task.WaitAsync(cancellation);
            lock (test._done)
                test._done.Add(item.Id);
            await test.Database.WriteAsync(session => queue.FinishAsync(session, item), cancellation);
        }
    }
}
