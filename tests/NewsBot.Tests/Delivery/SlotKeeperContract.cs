using NewsBot.Delivery;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery;

public abstract class SlotKeeperContract(Dialect dialect) : DeliveryContract(dialect)
{
    [Fact]
    public async Task A_slot_is_issued_at_its_hour_and_not_before()
    {
        GoTo(18, 59);
        await SettleAsync();
        Assert.Empty(await Digests.ListAsync(9));
        GoTo(19);
        await SettleAsync();
        await SettleAsync();
        IssuedDigest digest = Assert.Single(await Digests.ListAsync(9));
        Assert.Equal(Jakarta(19), digest.Slot);
        Assert.False(digest.IsLate);
    }

    [Case("T04")]
    [Fact]
    public async Task A_machine_that_slept_through_a_slot_issues_it_late_and_says_so()
    {
        GoTo(23, 30);
        AddNews(3);
        await SettleAsync();
        Assert.True(Assert.Single(await Digests.ListAsync(9)).IsLate);
        SettledSlot slot = Assert.Single(await Slots.LatestAsync(Daily, 9));
        Assert.Equal(SlotOutcome.Late, slot.Outcome);
        Assert.Equal("Issued 270 minutes after its hour.", slot.Reason);
    }

    [Case("T05")]
    [Fact]
    public async Task After_days_away_one_slot_is_caught_up_and_the_others_are_missed()
    {
        GoTo(8, days: 3);
        AddNews(3);
        await SettleAsync();
        Assert.Equal(Jakarta(7, days: 3), Assert.Single(await Digests.ListAsync(9)).Slot);
        IReadOnlyList<SettledSlot> missed = await Slots.MissedAsync(99);
        Assert.Equal(
            [Jakarta(19, days: 2), Jakarta(7, days: 2), Jakarta(19, days: 1), Jakarta(7, days: 1), Jakarta(19)],
            missed.Select(slot => slot.Slot));
        Assert.All(missed, slot => Assert.Equal("NewsBot did not run at its hour.", slot.Reason));
    }

    [Fact]
    public async Task Too_late_for_the_newest_slot_all_are_missed()
    {
        GoTo(14, days: 1);
        AddNews(3);
        await SettleAsync();
        Assert.Empty(await Digests.ListAsync(9));
        Assert.Equal(2, (await Slots.MissedAsync(99)).Count);
        GoTo(19, days: 1);
        await SettleAsync();
        Assert.False(Assert.Single(await Digests.ListAsync(9)).IsLate);
    }

    [Fact]
    public async Task A_late_slot_waits_for_the_feeds_to_be_polled_first()
    {
        GoTo(20);
        Task settled = Keeper.SettleAllAsync(TimeSpan.FromSeconds(90), CancellationToken.None);
        Assert.Empty(await Digests.ListAsync(9));
        AddNews(3);
        while (!settled.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(91));
            await Task.WhenAny(settled,
                Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.Equal([1L, 2L, 3L], Told(await Digests.ListAsync(9)));
    }

    [Case("T02")]
    [Fact]
    public async Task Clock_jumps_make_no_burst_and_no_second_digest_for_a_slot()
    {
        GoTo(18, 30);
        int issuedBefore = 0, most = 0;
        long story = 100;
        int[] jumps = [1, -1, 24, -24, 1, 87660, -87660, 5, -5, 12, 12, .. Drawn(29)];
        foreach (int hours in jumps)
        {
            Clock.AdjustTime(Clock.GetUtcNow().AddHours(hours));
            AddNews(story++);
            await Editions.MendClockAsync();
            await SettleAsync();
            await SettleAsync();
            IReadOnlyList<IssuedDigest> digests = await Digests.ListAsync(99);
            Assert.True(digests.Count - issuedBefore <= 1, "a burst");
            Assert.Equal(digests.Count, digests.DistinctBy(digest => digest.Slot).Count());
            most = Math.Max(most, digests.Count - issuedBefore);
            issuedBefore = digests.Count;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"figures: {jumps.Length} jumps of the clock: {issuedBefore} digests, at most {most} after a jump");
        Assert.True(issuedBefore >= 3, "it goes on after the jumps");
    }

    /// <summary>Jumps of hours, days and years, there and back.</summary>
    private static IEnumerable<int> Drawn(int count)
    {
        var chance = new Random(2);
        return Enumerable.Range(0, count).Select(_ =>
            (chance.Next(2) == 0 ? 1 : -1) * chance.Next(1, chance.Next(3) == 0 ? 9000 : 30));
    }

    [Case("T02")]
    [Fact]
    public async Task A_clock_that_runs_forth_and_back_by_seconds_rings_each_slot_once()
    {
        GoTo(18, 59);
        DateTimeOffset start = Clock.GetUtcNow().AddSeconds(30);
        AddNews(100);
        for (int second = 0; second <= 60; second++)
        {
            Clock.AdjustTime(start.AddSeconds(second + (second % 2 == 0 ? 5 : -5)));
            await Editions.MendClockAsync();
            await SettleAsync();
        }

        Assert.Single(await Digests.ListAsync(99));
    }

    [Fact]
    public async Task A_changed_edition_has_missed_nothing_before_the_change()
    {
        GoTo(22, days: 1);
        await Editions.ChangeAsync(await DailyAsync() with { Cron = "0 0 6 * * ?" });
        AddNews(3);
        await SettleAsync();
        Assert.Empty(await Slots.LatestAsync(Daily, 9));
        GoTo(6, days: 2);
        await SettleAsync();
        Assert.Equal(Jakarta(6, days: 2), Assert.Single(await Slots.LatestAsync(Daily, 9)).Slot);
    }

    [Fact]
    public async Task A_paused_edition_issues_nothing_and_an_edition_that_fails_stops_no_other()
    {
        await Editions.ChangeAsync(await DailyAsync() with { IsPaused = true });
        await Editions.ChangeAsync(await DailyAsync() with
        {
            Id = new EditionId("evening"),
            Cron = "0 0 18 * * ?",
            IsPaused = false,
        });
        await Editions.ChangeAsync(await DailyAsync() with { Id = new EditionId("broken"), IsPaused = false });
        await Database.WriteAsync(s => s.ExecuteAsync("UPDATE edition SET zone = 'Mars/Base' WHERE id = 'broken'"));
        GoTo(19);
        await SettleAsync();
        Assert.Equal("evening", Assert.Single(await Digests.ListAsync(9)).Edition.Value);
    }

    [Fact]
    public async Task The_first_digest_is_issued_at_once_and_only_once()
    {
        Edition daily = await DailyAsync();
        Assert.Equal(IssueKind.First, (await First.IssueAsync(daily, CancellationToken.None))!.Kind);
        AddNews(3);
        Assert.Null(await First.IssueAsync(daily, CancellationToken.None));
        GoTo(19);
        await SettleAsync();
        Assert.Equal([1L, 2L, 3L], Told(await Digests.ListAsync(9)));
    }

    [Fact]
    public async Task A_first_start_without_news_does_not_use_up_the_first_digest()
    {
        News.Clear();
        Assert.Null(await First.IssueAsync(await DailyAsync(), CancellationToken.None));
        AddNews(3);
        Assert.NotNull(await First.IssueAsync(await DailyAsync(), CancellationToken.None));
    }

    private async Task SettleAsync() => await Keeper.SettleAllAsync(TimeSpan.Zero, CancellationToken.None);
}

public sealed class SlotKeeperOnSqlite() : SlotKeeperContract(Dialect.Sqlite);

public sealed class SlotKeeperOnPostgres() : SlotKeeperContract(Dialect.Postgres);
