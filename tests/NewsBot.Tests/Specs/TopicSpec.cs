using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>An operator wants news of something else.</summary>
public sealed class TopicSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 20, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Another_topic_is_another_file()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        SpecOutlet outlet = new SpecOutlet(site, "Warta Dermaga", 2)
            .Publish(SpecNews.Chilli, SpecNews.TalksInIndonesian.At(Morning.AddHours(-3)));
        await using Bot bot = new Bot { Clock = new MovableClock(Morning) }.Reading(outlet, "id");
        bot.Write("config/topics/chilli.json", """
            {
              "id": "chilli", "names": { "en": "Chilli", "id": "Cabai" }, "threshold": 0.4,
              "places": { "title": 1, "lead": 0.8, "body": 0.3, "leadWords": 80 }, "oneSided": 1, "together": 0,
              "actors": [], "exclusions": [],
              "conflict": [ { "weight": 0.8, "triggers": { "id": ["cabai"], "en": ["chilli|chillies"] } } ],
              "acts": [
                {
                  "id": "keep", "weight": 0.8, "names": { "en": "keeping", "id": "penyimpanan" },
                  "triggers": { "id": ["menyimpan", "disimpan"], "en": ["store|storing|keep"] }
                }
              ]
            }
            """);
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile, "--config", bot.Config);
        Assert.True(run.Code == 0, run.Errors);
        Assert.Contains("NewsBot · Cabai / Chilli", run.Output, StringComparison.Ordinal);
        Assert.Contains(SpecNews.Chilli.Title, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SpecNews.TalksInIndonesian.Title, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_no_file_has_is_told_before_anything_starts()
    {
        await using Bot bot = new Bot();
        BotRun run = await bot.RunAsync("check", "--set", "Delivery:Editions:evening:Topic=chili");
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "Delivery:Editions:evening:Topic: There is no topic \"chili\" in topics/; there are ukraine-peace.",
            run.Errors,
            StringComparison.Ordinal);
    }
}
