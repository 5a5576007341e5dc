using Microsoft.Playwright;
using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A reader opens the page in a browser.</summary>
public sealed class PageSpec(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Case("R07")]
    [Fact]
    public async Task The_page_shows_the_stories_in_both_languages_and_asks_no_other_host()
    {
        IBrowser browser = chromium.Browser;
        DateTimeOffset morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = new Bot { Clock = new MovableClock(morning) }
            .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish), "en")
            .Reading(new SpecOutlet(site, "Warta Dermaga", 3).Publish(SpecNews.CallInIndonesian), "id");
        await using RunningBot running = await bot.StartAsync();
        await running.ShowsAsync("How it was made");

        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        var errors = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(running.Page.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(1, await page.Locator("ol.stories > li").CountAsync());
        Assert.Equal(1, await page.Locator("section[lang=id] h2").CountAsync());
        Assert.Equal(1, await page.Locator("section[lang=en] h2").CountAsync());
        Assert.Equal(2, await page.Locator("ul.sources a").CountAsync());
        Assert.Empty(errors);
        Assert.All(asked, address => Assert.StartsWith(running.Page.AbsoluteUri, address, StringComparison.Ordinal));
    }
}
