using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>A reader has time for a few stories.</summary>
public sealed class RankSpec
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 12, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_widest_reported_story_comes_first_though_another_is_newer_and_the_rest_is_counted()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot { Clock = new MovableClock(Noon) }
            .Reading(Outlet(2, "Harbour Courier", -6, SpecNews.CallInEnglish), "en")
            .Reading(Outlet(3, "Warta Dermaga", -6, SpecNews.CallInIndonesian), "id")
            .Reading(Outlet(4, "Портові вісті", -5, SpecNews.CallInUkrainian), "uk")
            .Reading(Outlet(6, "Evening Post", -4, SpecNews.JeddahInEnglish), "en");
        BotRun run = await bot.RunAsync(
            "digest", "--feeds", bot.FeedsFile, "--since", "48h", "--set", "Digests:MostStories=1");
        Assert.True(run.Code == 0, run.Errors);
        string[] lines = run.Output.Split(Environment.NewLine);
        Assert.Contains("1.", lines);
        Assert.DoesNotContain("2.", lines);
        Assert.True(run.Output.Contains("1 more story", StringComparison.Ordinal), run.Output);
        Assert.Contains(SpecNews.CallInEnglish.Title, run.Output, StringComparison.Ordinal);
        Assert.Contains("3 outlets", run.Output, StringComparison.Ordinal);

        SpecOutlet Outlet(int host, string name, int hours, SpecNews news) =>
            new SpecOutlet(site, name, host).Publish(news.At(Noon.AddHours(hours)));
    }
}
