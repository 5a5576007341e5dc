using NewsBot.Delivery;
using NewsBot.Scheduling;
using NewsBot.Storage;

namespace NewsBot.Tests.Delivery;

public abstract class EditionStoreContract(Dialect dialect) : DeliveryContract(dialect)
{
    [Fact]
    public async Task With_no_configuration_there_is_one_edition_at_seven_and_nineteen_in_Jakarta()
    {
        Edition edition = Assert.Single(await Editions.AllAsync());
        Assert.Equal("0 0 7,19 * * ?", edition.Cron);
        Assert.Equal("Asia/Jakarta", edition.Zone);
        Assert.Equal(["id", "en"], edition.Languages);
        Assert.Equal(Clock.GetUtcNow(), edition.Since);
    }

    [Fact]
    public async Task What_was_changed_at_run_time_survives_a_restart_with_the_same_configuration()
    {
        await Editions.ChangeAsync(await DailyAsync() with { Zone = "Europe/Kyiv", Languages = ["uk"] });
        await Editions.ApplyAsync(new DeliveryOptions().EffectiveEditions);
        Assert.Equal("Europe/Kyiv", (await DailyAsync()).Zone);
        Assert.Equal(["uk"], (await DailyAsync()).Languages);
    }

    [Fact]
    public async Task What_the_configuration_newly_says_is_taken_over()
    {
        DateTimeOffset created = (await DailyAsync()).Created;
        Clock.Advance(TimeSpan.FromHours(1));
        await Editions.ApplyAsync(
            new Dictionary<string, EditionSetting> { ["daily"] = new() { Cron = "0 0 6 * * ?" } });
        Assert.Equal("0 0 6 * * ?", (await DailyAsync()).Cron);
        Assert.Equal(created, (await DailyAsync()).Created);
        Assert.Equal(Clock.GetUtcNow(), (await DailyAsync()).Since);
    }

    [Fact]
    public async Task An_edition_that_left_the_configuration_is_paused_and_comes_back_with_it()
    {
        await Editions.ApplyAsync(new Dictionary<string, EditionSetting> { ["evening"] = new() });
        Assert.True((await DailyAsync()).IsPaused);
        await Editions.ApplyAsync(new DeliveryOptions().EffectiveEditions);
        Assert.False((await DailyAsync()).IsPaused);
    }

    [Fact]
    public async Task A_change_with_a_bad_zone_or_cron_is_refused_and_nothing_changes()
    {
        Edition daily = await DailyAsync();
        await Assert.ThrowsAsync<ScheduleException>(() => Editions.ChangeAsync(daily with { Zone = "Asia/Jakrta" }));
        await Assert.ThrowsAsync<ScheduleException>(() => Editions.ChangeAsync(daily with { Cron = "* * * * * ?" }));
        Assert.Equal("Asia/Jakarta", (await DailyAsync()).Zone);
        Assert.Equal("0 0 7,19 * * ?", (await DailyAsync()).Cron);
    }
}

public sealed class EditionStoreOnSqlite() : EditionStoreContract(Dialect.Sqlite);

public sealed class EditionStoreOnPostgres() : EditionStoreContract(Dialect.Postgres);
