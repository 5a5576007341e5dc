using Microsoft.Playwright;
using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>
/// The operator uses the chat in a browser. SCREENSHOTS=FOLDER keeps pictures for a person to look at.
/// </summary>
public sealed class ChatPageSpec(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Theory]
    [InlineData("id-ID", ColorScheme.Light)]
    [InlineData("en-GB", ColorScheme.Dark)]
    [InlineData("uk-UA", ColorScheme.Light)]
    public async Task Answers_and_digests_come_without_a_reload(string language, ColorScheme colours)
    {
        IBrowser browser = chromium.Browser;
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = LocalChatSpec.Reading(site);
        await using RunningBot running = await bot.StartAsync();
        using Operator at = await Operator.AtAsync(running);
        await using IBrowserContext context = await browser.NewContextAsync(
            new() { Locale = language, ColorScheme = colours });
        IPage page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(at.OneTimeLink.AbsoluteUri);
        Assert.DoesNotContain("key=", page.Url, StringComparison.Ordinal);
        await page.Locator("#messages .bot h2", new() { HasText = "Trump and Putin agree" }).WaitForAsync();
        await page.FillAsync("#text", "/start");
        await page.PressAsync("#text", "Enter");
        await page.Locator("#messages .own", new() { HasText = "/start" }).WaitForAsync();
        await page.Locator("#messages .buttons button[value=help]").First.ClickAsync();
        await page.Locator("#messages .bot", new() { HasText = "/forgetme" }).WaitForAsync();
        Assert.Equal("", await page.InputValueAsync("#text"));
        await page.FillAsync("#text", "/latest 3");
        await page.PressAsync("#text", "Enter");
        await page.Locator("#messages .own", new() { HasText = "/latest 3" }).WaitForAsync();
        await page.Locator("#messages .bot h2", new() { HasText = "Trump and Putin agree" }).Nth(1).WaitForAsync();
        await KeepAsync(page, $"chat-{language}-{colours}");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Another_page_in_the_same_browser_can_neither_post_nor_read()
    {
        IBrowser browser = chromium.Browser;
        await using FakeSite site = await FakeSite.StartAsync();
        await using var bot = new Bot();
        await using RunningBot running = await bot.StartAsync();
        using Operator at = await Operator.AtAsync(running);
        string chat = new Uri(running.Page, "chat").AbsoluteUri;
        site.Page("/evil", FakePage.Html(
            $"""
            <!DOCTYPE html><title>waiting</title><form id="f" method="post" action="{chat}" target="out">
            <input name="text" value="/unsubscribe"></form><iframe name="out"></iframe><iframe src="{chat}"></iframe>
            <script>
              document.getElementById("f").submit();
              Promise.allSettled([
                fetch("{chat}", {"{"} credentials: "include" {"}"}),
                fetch("{chat}", {"{"} method: "POST", credentials: "include", mode: "no-cors", body: "text=x" {"}"}),
              ]).then(results => {"{"} document.title = results[0].status; {"}"});
            </script>
            """));
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage own = await context.NewPageAsync();
        await own.GotoAsync(at.OneTimeLink.AbsoluteUri);
        IPage evil = await context.NewPageAsync();
        await evil.GotoAsync($"http://127.0.0.2:{site.Port}/evil");
        await evil.WaitForFunctionAsync("() => document.title !== 'waiting'");

        Assert.Equal("rejected", await evil.TitleAsync());
        Assert.DoesNotContain(evil.Frames, frame => frame.Url.StartsWith(chat, StringComparison.Ordinal));
        Assert.Equal(0, await bot.CountAsync("SELECT COUNT(*) FROM local_message WHERE own = 1"));
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
