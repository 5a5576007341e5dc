using Microsoft.Extensions.Time.Testing;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Specs;
using NewsBot.Tests.Support;
using Npgsql;

namespace NewsBot.Tests.Delivery.Outbox;

public abstract class LeaseContract(Dialect dialect) : StoreContract(dialect)
{
    protected static readonly PlatformName Platform = new("fake");

    [Fact]
    public async Task One_node_holds_a_platform_and_another_takes_over_with_a_higher_fence()
    {
        LeaseMark first = (await NewLeases().TryTakeAsync(Platform, default))!;
        Assert.Null(await NewLeases().TryTakeAsync(Platform, default));
        Assert.NotNull(await NewLeases().TryTakeAsync(new PlatformName("other"), default));
        await LapseAsync();
        LeaseMark second = (await NewLeases().TryTakeAsync(Platform, default))!;
        Assert.True(second.Fence > first.Fence);
    }

    [Fact]
    public async Task A_lease_that_passed_on_is_neither_renewed_nor_released()
    {
        PlatformLeases mine = NewLeases();
        LeaseMark lease = (await mine.TryTakeAsync(Platform, default))!;
        Assert.True(await mine.RenewAsync(lease, default));
        await LapseAsync();
        Assert.NotNull(await NewLeases().TryTakeAsync(Platform, default));
        Assert.False(await mine.RenewAsync(lease, default));
        await mine.ReleaseAsync(lease, default);
        Assert.Null(await NewLeases().TryTakeAsync(Platform, default));
    }

    [Fact]
    public async Task A_released_lease_is_free_at_once()
    {
        PlatformLeases mine = NewLeases();
        await mine.ReleaseAsync((await mine.TryTakeAsync(Platform, default))!, default);
        Assert.NotNull(await NewLeases().TryTakeAsync(Platform, default));
    }

    private Task<int> LapseAsync() =>
        Database.WriteAsync(session => session.ExecuteAsync("UPDATE platform_lease SET expires_at = 1"));

    protected PlatformLeases NewLeases(TimeProvider? clock = null) =>
        new(Database, clock ?? Clock, NodeName.OfThisProcess());
}

public sealed class LeaseOnSqlite() : LeaseContract(Dialect.Sqlite);

public sealed class LeaseOnPostgres() : LeaseContract(Dialect.Postgres)
{
    [Case("T03")]
    [Fact]
    public async Task A_node_whose_clock_runs_ahead_takes_nothing_that_another_holds()
    {
        Assert.NotNull(await NewLeases(Clock).TryTakeAsync(Platform, default));
        var ahead = new FakeTimeProvider(Clock.GetUtcNow().AddSeconds(90));
        Assert.Null(await NewLeases(ahead).TryTakeAsync(Platform, default));
    }

    [Case("K05")]
    [Fact]
    public async Task A_node_that_holds_still_within_a_transaction_does_not_keep_the_lease_from_others_for_ever()
    {
        LeaseMark lease = (await NewLeases().TryTakeAsync(Platform, default))!;
        var plain = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Options = null };
        await using var stopped = new PostgresDatabase(plain.ConnectionString, TimeSpan.FromSeconds(1));
        var wakes = new TaskCompletionSource();
        var locked = new TaskCompletionSource();
        Task<bool> claim = stopped.WriteAsync(async session =>
        {
            bool isHeld = await PlatformLeases.IsHeldAsync(session, lease);
            locked.SetResult();
            await wakes.Task;
            return isHeld;
        });
        await locked.Task;
        await NewLeases().ReleaseAllAsync(default);
        Assert.NotNull(await NewLeases().TryTakeAsync(Platform, default));
        wakes.SetResult();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => claim);
    }
}

public sealed class DispatcherTests() : OutboxBench(Dialect.Sqlite)
{
    private readonly MovableClock _clock = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE platform_lease SET expires_at = 0"));
    }

    [Case("C18")]
    [Fact]
    public async Task What_one_platform_throws_touches_no_other()
    {
        var broken = new FakePlatform("broken") { Listen = _ => throw new InvalidOperationException("broken") };
        await PutAsync(await MeetAsync("1"), "a");
        using Dispatcher dispatcher = NewDispatcher(broken, Platform);
        await dispatcher.StartAsync(default);
        await UntilAsync(() => Platform.Arrived.Count == 1);
        await dispatcher.StopAsync(default);
        Assert.Equal(["sent"], await StatesAsync());
    }

    [Fact]
    public async Task Listening_that_fails_is_begun_again_after_a_pause()
    {
        int begun = 0;
        Platform.Listen = async cancellation =>
        {
            if (++begun < 3)
                throw new InvalidOperationException("not now");
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellation);
        };
        using Dispatcher dispatcher = NewDispatcher(Platform);
        await dispatcher.StartAsync(default);
        await UntilAsync(() => begun == 1);
        await UntilAsync(() => begun == 3, hurry: true);
        await dispatcher.StopAsync(default);
    }

    [Fact]
    public async Task A_second_node_neither_listens_nor_sends_until_the_first_has_stopped()
    {
        var other = new FakePlatform();
        bool heard = false;
        other.Listen = cancellation =>
        {
            heard = true;
            return Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellation);
        };
        using Dispatcher first = NewDispatcher(Platform);
        using Dispatcher second = NewDispatcher(other);
        await first.StartAsync(default);
        await PutAsync(await MeetAsync("1"), "a");
        await UntilAsync(() => Platform.Arrived.Count == 1);
        await second.StartAsync(default);
        await PutAsync(await MeetAsync("2"), "b");
        await UntilAsync(() => Platform.Arrived.Count == 2);
        Assert.False(heard);
        await first.StopAsync(default);
        await UntilAsync(() => heard);
        await second.StopAsync(default);
        Assert.Empty(other.Requests);
    }

    [Case("K05")]
    [Fact]
    public async Task A_node_that_cannot_renew_its_lease_begins_nothing_near_its_end_and_falls_silent_then()
    {
        var renewals = new AwayDatabase(Database);
        var deaf = new TaskCompletionSource();
        Platform.Listen = async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            deaf.TrySetResult();
        };
        using Dispatcher dispatcher = NewDispatcher(renewals, Platform);
        await dispatcher.StartAsync(default);
        await PutAsync(await MeetAsync("1"), "a");
        await UntilAsync(() => Platform.Arrived.Count == 1);

        renewals.IsAway = true;
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(8));
        await PutAsync(await MeetAsync("2"), "b");
        Signal.Ring(OutboxPost.Bell(Platform.Name));
        await UntilAsync(() => deaf.Task.IsCompleted, hurry: true);
        Assert.Equal(["a"], Arrived);

        renewals.IsAway = false;
        await UntilAsync(() => Platform.Arrived.Count == 2, hurry: true);
        await dispatcher.StopAsync(default);
    }

    [Case("K05")]
    [Fact]
    public async Task A_platform_that_fails_while_its_lease_is_lost_is_sent_to_again_under_the_next_lease()
    {
        var renewals = new AwayDatabase(Database);
        int heard = 0;
        Platform.Listen = async cancellation =>
        {
            heard++;
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException("the connection was cut meanwhile");
        };
        using Dispatcher dispatcher = NewDispatcher(renewals, Platform);
        await dispatcher.StartAsync(default);
        await UntilAsync(() => heard == 1);

        renewals.IsAway = true;
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(17));
        await PutAsync(await MeetAsync("1"), "a");
        renewals.IsAway = false;
        await UntilAsync(() => heard == 2 && Platform.Arrived.Count == 1, hurry: true);
        await dispatcher.StopAsync(default);
    }

    private Dispatcher NewDispatcher(params IChatPlatform[] platforms) => NewDispatcher(Database, platforms);

    private Dispatcher NewDispatcher(Database leases, params IChatPlatform[] platforms)
    {
        var node = NodeName.OfThisProcess();
        return new Dispatcher(
            platforms,
            new PlatformLeases(leases, _clock, node),
            Tools with
            {
                Clock = _clock,
                Outbox = new OutboxStore(Database, _clock, node),
                Results = new ResultStore(Database, _clock),
            },
            Signal);
    }

    /// <summary>Waits in real time, which passes for the dispatcher too; in a hurry, a second of it is ten.</summary>
    private async Task UntilAsync(Func<bool> isDone, bool hurry = false)
    {
        for (int look = 0; look < 3000 && !isDone(); look++)
        {
            if (hurry)
                _clock.MoveTo(_clock.GetUtcNow().AddMilliseconds(100));
            await Task.Delay(
                TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.True(isDone());
    }
}
