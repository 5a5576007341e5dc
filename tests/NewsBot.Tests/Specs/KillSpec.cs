using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>The machine loses its power, or somebody types kill -9.</summary>
public sealed class KillSpec
{
    [Case("K01")]
    [Fact]
    public async Task After_any_kill_every_entry_is_in_one_story_and_one_digest_is_issued()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot()
            .Reading(
                new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(now.AddHours(-2))), "en")
            .Reading(
                new SpecOutlet(site, "Warta Dermaga", 3).Publish(SpecNews.CallInIndonesian.At(now.AddHours(-1))), "id");
        await KillWhenAsync(
            bot, _ => site.Requests.Any(request => request.Path.EndsWith("feed.xml", StringComparison.Ordinal)));
        await KillWhenAsync(
            bot, _ => site.Requests.Any(request => request.Path.EndsWith(".html", StringComparison.Ordinal)));
        await KillWhenAsync(bot, process => process.Errors.Contains("issued 1 stories", StringComparison.Ordinal));

        await using BotProcess last = bot.StartProcess();
        await last.SeesAsync("the page", () => last.Errors.Contains("Page: ", StringComparison.Ordinal));
        await Until.TrueAsync("one digest", async () => await bot.CountAsync("SELECT COUNT(*) FROM digest") == 1);
        await Until.TrueAsync("no work left", async () => await bot.CountAsync("SELECT COUNT(*) FROM work") == 0);
        await last.KillAsync();
        Assert.Equal(2, await bot.CountAsync("SELECT COUNT(*) FROM entry"));
        Assert.Equal(2, await bot.CountAsync("SELECT COUNT(*) FROM story_article"));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM digest"));
    }

    private static async Task KillWhenAsync(Bot bot, Func<BotProcess, bool> moment)
    {
        await using BotProcess process = bot.StartProcess();
        await process.SeesAsync("the moment of the kill", () => moment(process));
        await process.KillAsync();
    }
}
