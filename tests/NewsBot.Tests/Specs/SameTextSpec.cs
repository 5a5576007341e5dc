using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>Outlets carry an agency's text, hide their pages, or speak for a party.</summary>
public sealed class SameTextSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_text_at_two_addresses_is_one_story_of_two_outlets()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot { Clock = new MovableClock(Morning) }
            .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish), "en")
            .Reading(new SpecOutlet(site, "Quayside Mail", 3).Publish(SpecNews.CallInEnglish), "en");
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile);
        Assert.Contains("Harbour Courier (en) http://127.0.0.2", run.Output, StringComparison.Ordinal);
        Assert.Contains("Quayside Mail (en) http://127.0.0.3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n2.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_page_cannot_be_had_the_text_of_the_feed_serves()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot { Clock = new MovableClock(Morning) }
            .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(hasPages: false, SpecNews.CallInEnglish), "en");
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile);
        Assert.Contains(SpecNews.CallInEnglish.Title, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Peskov", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlet_of_a_party_is_marked_as_such()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot { Clock = new MovableClock(Morning) }
            .Reading(new SpecOutlet(site, "State Herald", 2).Publish(SpecNews.CallInEnglish), "en", side: "ru");
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile, "--lang", "en");
        string source =
            Assert.Single(run.Output.Split('\n'), line => line.Contains("State Herald (en", StringComparison.Ordinal));
        Assert.Contains("Russia", source, StringComparison.Ordinal);
    }
}
