using NewsBot.Delivery;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>Hours, zone, quiet and breaking of a chat, and what it is told about digests that did not come.</summary>
public abstract class PreferenceContract(Dialect dialect) : DeskContract(dialect)
{
    [Theory]
    [InlineData("schedule")]
    [InlineData("timezone Kyiv")]
    [InlineData("missed")]
    public async Task Without_a_subscription_it_says_how_to_begin(string text)
    {
        Assert.Contains("/subscribe 08:00", await AskAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("audit"));
    }

    [Fact]
    public async Task Schedule_shows_the_next_five_times_in_the_chats_zone_and_changes_them()
    {
        await AskAsync("subscribe");
        string now = await AskAsync("schedule");
        Assert.Equal(5, now.Split("WIB").Length - 1);
        string changed = await AskAsync("schedule weekdays 8");
        Assert.Contains("Tuesday, 11 February 2025, 08:00 WIB", changed, StringComparison.Ordinal);
        string there = await AskAsync("timezone київ");
        Assert.Contains("Monday, 10 February 2025, 08:00 Europe/Kyiv", there, StringComparison.Ordinal);
        Edition edition = (await Editions.FindAsync((await ChatAsync())!.Edition!.Value))!;
        Assert.Equal(("0 0 8 ? * MON-FRI", "Europe/Kyiv"), (edition.Cron, edition.Zone));
        Assert.Contains("I do not know “Atlantis”", await AskAsync("timezone Atlantis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_may_have_different_minutes()
    {
        string answer = await AskAsync("subscribe 07:00 19:30");
        Assert.Contains("Monday, 10 February 2025, 19:30 WIB", answer, StringComparison.Ordinal);
        Assert.Contains("Tuesday, 11 February 2025, 07:00 WIB", answer, StringComparison.Ordinal);
        Edition edition = (await Editions.FindAsync((await ChatAsync())!.Edition!.Value))!;
        Assert.Equal("0 0 7 * * ?;0 30 19 * * ?", edition.Cron);
        Assert.Contains("cannot be used", await AskAsync("subscribe 07:00 07:05"), StringComparison.Ordinal);
    }

    [Case("T06")]
    [Theory]
    [InlineData("SE Asia Standard Time", "Asia/Jakarta")]
    [InlineData("UTC+7", "Etc/GMT-7")]
    [InlineData("+07:00", "Etc/GMT-7")]
    [InlineData("gmt-3", "Etc/GMT+3")]
    [InlineData("utc", "UTC")]
    [InlineData("Asia/Makassar", "Asia/Makassar")]
    [InlineData("UTC+5:30", null)]
    [InlineData("Kyivv", null)]
    [InlineData("UTC+99", null)]
    [InlineData("UTC+٧", null)]
    public async Task A_zone_is_read_however_it_is_written_or_answered_with_what_would_be(string text, string? zone)
    {
        await AskAsync("subscribe");
        string answer = await AskAsync($"timezone {text}");
        Edition edition = (await Editions.FindAsync((await ChatAsync())!.Edition!.Value))!;
        Assert.Equal(zone ?? "Asia/Jakarta", edition.Zone);
        Assert.Equal(zone is null, answer.StartsWith("I do not know", StringComparison.Ordinal));
        if (zone == "Etc/GMT-7")
            Assert.Contains("07:00 UTC+7", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22:00-07:00", "22:00-07:00")]
    [InlineData("22 7", "22:00-07:00")]
    [InlineData("22.30 – 06.00", "22:30-06:00")]
    [InlineData("8-8", null)]
    [InlineData("٢٢ ٧", null)]
    [InlineData("never", null)]
    public async Task Quiet_hours_are_understood(string text, string? kept)
    {
        await AskAsync($"quiet {text}");
        Assert.Equal(kept, (await ChatAsync())!.Quiet);
    }

    [Fact]
    public async Task Quiet_and_breaking_are_switched_in_any_language()
    {
        await AskAsync("quiet 22-7");
        await AskAsync("quiet вимк");
        Assert.Null((await ChatAsync())!.Quiet);
        await AskAsync("breaking nyala");
        Assert.True((await ChatAsync())!.WantsBreaking);
        Assert.Contains("is on", await AskAsync("breaking"), StringComparison.Ordinal);
        await AskAsync("breaking 6");
        Assert.Equal((true, 6), ((await ChatAsync())!.WantsBreaking, (await ChatAsync())!.BreakingOutlets));
        Assert.Contains("at least 6", await AskAsync("breaking"), StringComparison.Ordinal);
        Assert.Contains("2 to 50", await AskAsync("breaking on 1"), StringComparison.Ordinal);
        await AskAsync("breaking off");
        Assert.False((await ChatAsync())!.WantsBreaking);
        Assert.Contains("/breaking on", await AskAsync("breaking maybe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_takes_nothing_away_from_the_digest()
    {
        await AskAsync("subscribe");
        Assert.StartsWith("A preview", await AskAsync("preview"), StringComparison.Ordinal);
        Assert.NotNull(await IssueAsync(Jakarta(19)));
        Assert.Contains("Nothing is new", await AskAsync("preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missed_says_when_the_bot_did_not_run()
    {
        await AskAsync("subscribe");
        Assert.Contains("Nothing was missed", await AskAsync("missed"), StringComparison.Ordinal);
        await Slots.MissAsync([new SettledSlot(Daily, Jakarta(19), SlotOutcome.Missed, "down", Jakarta(20))]);
        string missed = await AskAsync("missed");
        Assert.Contains("10 February 2025, 19:00 WIB — the bot did not run", missed, StringComparison.Ordinal);
    }
}

public sealed class PreferenceOnSqlite() : PreferenceContract(Dialect.Sqlite);

public sealed class PreferenceOnPostgres() : PreferenceContract(Dialect.Postgres);
