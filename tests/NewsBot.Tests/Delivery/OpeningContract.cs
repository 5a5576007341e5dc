using NewsBot.Delivery;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using Quartz;

namespace NewsBot.Tests.Delivery;

/// <summary>Real Quartz on a real database; only the clock is ours.</summary>
public abstract class OpeningContract(Dialect dialect) : OpeningBench(dialect)
{
    [Fact]
    public async Task The_first_start_issues_at_once_and_then_follows_the_schedule()
    {
        await StartAsync();
        Assert.Equal(IssueKind.First, Assert.Single(await Digests.ListAsync(9)).Kind);
        AddNews(3);
        await WaitUntilAsync(async () => (await Digests.ListAsync(9)).Count == 2, Jakarta(19));
        IssuedDigest digest = (await Digests.LatestAsync())!;
        Assert.Equal(Jakarta(19), digest.Slot);
        Assert.Equal([3L], Told([digest]));
    }

    [Fact]
    public async Task A_later_start_issues_nothing_by_itself_and_keeps_the_alarms()
    {
        ServiceProvider node = await StartAsync();
        await StopAsync(node);
        AddNews(3);
        node = await StartAsync();
        Assert.Single(await Digests.ListAsync(9));
        Assert.Equal(Jakarta(19), (await AlarmAsync(node, "editions", "daily"))!.NextFireTimeUtc);
        Assert.NotNull(await AlarmAsync(node, "jobs", "retention"));
    }

    [Fact]
    public async Task A_start_after_an_outage_catches_up()
    {
        await StopAsync(await StartAsync());
        AddNews(3);
        GoTo(8, days: 1);
        AddNews(4);
        await StartAsync();
        IssuedDigest digest = (await Digests.LatestAsync())!;
        Assert.Equal(Jakarta(7, days: 1), digest.Slot);
        Assert.True(digest.IsLate);
        Assert.Equal(Jakarta(19), Assert.Single(await Slots.MissedAsync(9)).Slot);
    }

    [Fact]
    public async Task What_is_changed_at_run_time_moves_the_alarm_and_survives_a_restart()
    {
        ServiceProvider node = await StartAsync();
        await Editions.ChangeAsync(await DailyAsync() with { Cron = "0 0 6 * * ?" });
        await node.GetRequiredService<JobStore>()
            .ChangeAsync(new JobSchedule("retention", "0 0 1 * * ?", IsPaused: false));
        await ReconcileAsync(node);
        Assert.Equal(Jakarta(6, days: 1), (await AlarmAsync(node, "editions", "daily"))!.NextFireTimeUtc);
        await StopAsync(node);
        node = await StartAsync();
        Assert.Equal(Jakarta(6, days: 1), (await AlarmAsync(node, "editions", "daily"))!.NextFireTimeUtc);
        Assert.Equal(
            "0 0 1 * * ?", ((ICronTrigger)(await AlarmAsync(node, "jobs", "retention"))!).CronExpressionString);
    }

    [Fact]
    public async Task A_paused_edition_and_a_paused_job_have_no_alarm_until_they_are_resumed()
    {
        ServiceProvider node = await StartAsync();
        JobStore jobs = node.GetRequiredService<JobStore>();
        await Editions.ChangeAsync(await DailyAsync() with { IsPaused = true });
        await jobs.ChangeAsync(new JobSchedule("retention", "0 0 1 * * ?", IsPaused: true));
        await ReconcileAsync(node);
        Assert.Null(await AlarmAsync(node, "editions", "daily"));
        Assert.Null(await AlarmAsync(node, "jobs", "retention"));
        await Editions.ChangeAsync(await DailyAsync() with { IsPaused = false });
        await jobs.ChangeAsync(new JobSchedule("retention", "0 0 1 * * ?", IsPaused: false));
        await ReconcileAsync(node);
        Assert.NotNull(await AlarmAsync(node, "editions", "daily"));
        Assert.NotNull(await AlarmAsync(node, "jobs", "retention"));
    }

    [Fact]
    public async Task An_edition_with_hours_of_different_minutes_rings_at_each_and_loses_what_it_had_before()
    {
        ServiceProvider node = await StartAsync();
        await Editions.ChangeAsync(await DailyAsync() with { Cron = "0 15 20 * * ?;0 30 19 * * ?" });
        await ReconcileAsync(node);
        Assert.Equal(Jakarta(20, 15), (await AlarmAsync(node, "editions", "daily"))!.NextFireTimeUtc);
        Assert.Equal(Jakarta(19, 30), (await AlarmAsync(node, "editions", "daily#2"))!.NextFireTimeUtc);
        AddNews(3);
        await WaitUntilAsync(async () => (await Digests.ListAsync(9)).Count == 2, Jakarta(19, 30));
        await Editions.ChangeAsync(await DailyAsync() with { Cron = "0 0 6 * * ?" });
        await ReconcileAsync(node);
        Assert.Null(await AlarmAsync(node, "editions", "daily#2"));
    }

    [Fact]
    public async Task Reconciling_leaves_an_alarm_that_is_right_alone()
    {
        ServiceProvider node = await StartAsync();
        ITrigger before = (await AlarmAsync(node, "editions", "daily"))!;
        Clock.Advance(TimeSpan.FromMinutes(10));
        await ReconcileAsync(node);
        Assert.Equal(before.StartTimeUtc, (await AlarmAsync(node, "editions", "daily"))!.StartTimeUtc);
    }
}

public sealed class OpeningOnSqlite() : OpeningContract(Dialect.Sqlite);

public sealed class OpeningOnPostgres() : OpeningContract(Dialect.Postgres)
{
    [Case("T09")]
    [Fact]
    public async Task Two_nodes_that_wake_for_the_same_slot_make_one_digest()
    {
        Task nodes = Task.WhenAll(StartAsync(), StartAsync());
        await WaitUntilAsync(() => Task.FromResult(nodes.IsCompleted), Clock.GetUtcNow());
        await nodes;
        Assert.Single(await Digests.ListAsync(9));
        AddNews(3);
        await WaitUntilAsync(async () => (await Digests.ListAsync(9)).Count == 2, Jakarta(19));
        await Keeper.SettleAllAsync(TimeSpan.Zero, CancellationToken.None);
        Assert.Equal([1L, 2L, 3L], Told(await Digests.ListAsync(9)));
    }
}
