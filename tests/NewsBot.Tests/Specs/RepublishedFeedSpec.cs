using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>An outlet moves to another system, and its feed comes anew.</summary>
public sealed class RepublishedFeedSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_feed_with_all_guids_and_dates_changed_brings_no_old_entry_again()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        var clock = new MovableClock(Morning);
        SpecOutlet outlet = new SpecOutlet(site, "Harbour Courier", 2)
            .Publish(SpecNews.CallInEnglish, SpecNews.CallInUkrainian);
        await using Bot bot = new Bot { Clock = clock }.Reading(outlet, "en");
        await using RunningBot running = await bot.StartAsync();
        await running.ShowsAsync("How it was made");
        await running.IdleAsync();
        long entries = await bot.CountAsync("SELECT COUNT(*) FROM entry");
        int asked = Asked(site, outlet);

        outlet.Republish(Morning.AddHours(4));
        clock.MoveTo(Morning.AddHours(5));
        await running.SeesAsync("another poll", () => Asked(site, outlet) > asked);
        await running.IdleAsync();
        await Until.TrueAsync(
            "the poll stored", async () => await bot.CountAsync("SELECT COUNT(*) FROM feed WHERE owner IS NULL") == 1);
        Assert.Equal(entries, await bot.CountAsync("SELECT COUNT(*) FROM entry"));
        Assert.Equal(1, running.Digests);
    }

    private static int Asked(FakeSite site, SpecOutlet outlet) =>
        site.Requests.Count(request => request.Path == outlet.Feed.AbsolutePath);
}
