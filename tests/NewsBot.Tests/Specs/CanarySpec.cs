using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>
/// Feeds and pages name an address inside the operator's network, wherever they can name one. A canary sits there.
/// </summary>
public sealed class CanarySpec
{
    private const string Canary = "127.0.0.66", Public = "127.0.0.2";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Case("N12")]
    [Theory]
    [InlineData("127.0.0.0/26", false)]
    [InlineData("127.0.0.0/8", true)]
    public async Task What_is_inside_is_never_asked_for_unless_the_operator_allows_it(string allowed, bool isAsked)
    {
        await using FakeSite site = await FakeSite.StartAsync();
        Script(site);
        await using Bot bot = new Bot()
            .Reading(site.At("/inside.xml", Canary), "Inside", "en")
            .Reading(site.At("/moved.xml", Public), "Moved", "en")
            .Reading(site.At("/feed.xml", Public), "Harbour Courier", "en")
            .Reading(site.At("/feed.json", Public), "Json Courier", "en")
            .Reading(site.At("/start.html", Public), "Front page", "en");
        string[] settings = ["--set", $"Http:AllowedAddresses:0={allowed}"];
        await using (RunningBot running = await bot.StartAsync(settings))
        {
            await running.OpensAsync();
            await running.IdleAsync();
            await running.SeesAsync(
                "every feed's answer",
                () => site.Requests.Any(request => request.Path.EndsWith("/good.html", StringComparison.Ordinal)));
        }

        await bot.RunAsync(["check", "--feeds", "--config", bot.Config, .. settings]);
        Assert.Equal(isAsked, site.Requests.Any(request => request.Host.StartsWith(Canary, StringComparison.Ordinal)));
        Assert.Contains(site.Requests, request => request.Host.StartsWith(Public, StringComparison.Ordinal));
    }

    private static void Script(FakeSite site)
    {
        string inside = site.At("/secret", Canary).AbsoluteUri;
        site.Page("/moved.xml", FakePage.OfStatus(301, ("Location", inside)));
        site.Page("/sent.html", FakePage.OfStatus(302, ("Location", inside)));
        site.Page("/start.html", FakePage.Html(
            $"<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"{inside}\"></head></html>"));
        site.Page("/good.html", FakePage.Html(
            $"""
            <html><head><link rel="canonical" href="{inside}"><link rel="amphtml" href="{inside}">
            <meta http-equiv="refresh" content="0;url={inside}"><meta property="og:image" content="{inside}"></head>
            <body><article><h1>Putin and Zelensky agree to a ceasefire</h1><img src="{inside}">
            <p>President Volodymyr Zelensky and Vladimir Putin agreed to a ceasefire in Ukraine on Friday.</p>
            <iframe src="{inside}"></iframe></article></body></html>
            """));
        site.Page("/feed.xml", FakePage.Feed(
            $"""
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title><link>{inside}</link>
            <atom:link rel="self" href="{inside}"/><atom:link rel="hub" href="{inside}"/>
            <atom:link rel="next" href="{inside}"/><image><url>{inside}</url></image>
            {Item("Putin and Zelensky agree to a ceasefire", site.At("/good.html", Public).AbsoluteUri, inside)}
            {Item("Zelensky meets Putin for talks on peace in Ukraine", inside, inside)}
            {Item("Kremlin rejects a ceasefire in Ukraine", site.At("/sent.html", Public).AbsoluteUri, inside)}
            </channel></rss>
            """));
        site.Page("/feed.json", FakePage.Feed(
            $$"""
            { "version": "https://jsonfeed.org/version/1.1", "title": "x", "next_url": "{{inside}}",
              "home_page_url": "{{inside}}", "icon": "{{inside}}", "items": [ { "id": "1", "url": "{{inside}}",
              "external_url": "{{inside}}", "image": "{{inside}}", "date_published": "{{Now:O}}",
              "title": "Ukraine and Russia exchange prisoners of war", "content_text": "Zelensky said so." } ] }
            """));
    }

    private static string Item(string title, string link, string inside) =>
        $"""
        <item><title>{title}</title><link>{link}</link><guid isPermaLink="false">{title}</guid>
        <enclosure url="{inside}" type="image/png" length="1"/><comments>{inside}</comments>
        <source url="{inside}">x</source><pubDate>{Now.AddHours(-1):R}</pubDate>
        <description>{title}. The talks on ending the war in Ukraine go on.</description></item>
        """;
}
