using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A page that ends the program while it is read, as one does that takes all memory.</summary>
public sealed class PoisonSpec
{
    /// <summary>What the startup hook of the fakes kills the process at.</summary>
    private const string Deadly = """<meta charset="x-ends-the-program">""";

    [Case("F20")]
    [Case("K06")]
    [Fact]
    public async Task A_page_that_ends_the_program_twice_is_left_alone_and_its_neighbours_are_told()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using FakeSite site = await FakeSite.StartAsync();
        SpecNews bomb = SpecNews.TalksInEnglish.At(now.AddHours(-1));
        SpecOutlet poisoned = new SpecOutlet(site, "Powder Gazette", 4).Publish(bomb);
        string html = bomb.Html("Powder Gazette").Replace("<head>", "<head>" + Deadly, StringComparison.Ordinal);
        FakePage page = FakePage.Html(html);
        poisoned.Serve(bomb, page with { ContentType = "text/html" });
        await using Bot bot = new Bot()
            .Reading(poisoned, "en")
            .Reading(
                new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(now.AddHours(-2))), "en")
            .Reading(
                new SpecOutlet(site, "Warta Dermaga", 3).Publish(SpecNews.CallInIndonesian.At(now.AddHours(-1))), "id");
        for (int death = 1; death <= 2; death++)
        {
            await using BotProcess process = Start(bot);
            await process.SeesAsync("its end", () => process.HasExited);
            Assert.NotEqual(0, process.Code);
        }

        for (int start = 3; start <= 5; start++)
        {
            await using BotProcess process = Start(bot);
            await process.SeesAsync("the page", () => process.Errors.Contains("Page: ", StringComparison.Ordinal));
            if (start == 3)
                await process.SeesAsync("that it is left alone", () => IsTold(process));
            await Until.TrueAsync(
                "nothing but the poison is left",
                async () => await bot.CountAsync("SELECT COUNT(*) FROM work WHERE state <> 'quarantined'") == 0,
                () => process.Errors);
            Assert.False(process.HasExited, process.Errors);
            Assert.Equal(start == 3, IsTold(process));
            await process.KillAsync();
        }

        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM work WHERE state = 'quarantined'"));
        Assert.Equal(2, await bot.CountAsync("SELECT COUNT(*) FROM story_article"));
    }

    private static BotProcess Start(Bot bot) => bot.StartProcess(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "NewsBot.Fakes.dll"),
        });

    private static bool IsTold(BotProcess process) =>
        process.Errors.Contains("left alone from now on", StringComparison.Ordinal);
}
