using System.Net;
using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>The chat on the program's own page: for whoever holds its key, and for nobody else.</summary>
public sealed class LocalChatSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_printed_link_opens_it_once_and_the_browser_is_remembered_after_a_restart()
    {
        await using var bot = new Bot();
        string session;
        await using (RunningBot running = await bot.StartAsync())
        {
            using Operator at = await Operator.AtAsync(running);
            Assert.Equal(HttpStatusCode.SeeOther, await at.EnterAsync());
            Assert.Contains("httponly", at.CookieRules, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", at.CookieRules, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("id=\"messages\"", await at.PageAsync(), StringComparison.Ordinal);
            session = at.Session!;

            using Operator other = await Operator.AtAsync(running);
            Assert.Equal(HttpStatusCode.Forbidden, await other.EnterAsync());
            Assert.Null(other.Session);
        }

        await using RunningBot again = await bot.StartAsync();
        using Operator back = await Operator.AtAsync(again);
        back.Session = session;
        Assert.Contains("id=\"messages\"", await back.PageAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await bot.CountAsync($"SELECT COUNT(*) FROM platform_state WHERE name LIKE '%{session}%'"));
    }

    [Fact]
    public async Task Nothing_of_it_is_told_without_a_key()
    {
        await using var bot = new Bot();
        await using RunningBot running = await bot.StartAsync();
        using Operator stranger = await Operator.AtAsync(running);
        foreach (string? session in new[] { null, new string('0', 64), "", new string('a', 5000) })
        {
            stranger.Session = session;
            string page = await stranger.PageAsync();
            Assert.DoesNotContain("id=\"messages\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("token", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync("/chat?key=" + new string('0', 64)));
            Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync("/chat/stream"));
            Assert.Equal(HttpStatusCode.Forbidden, await stranger.PostAsync("/help", token: null, stranger.Origin));
        }

        Assert.Equal(HttpStatusCode.OK, await stranger.StatusAsync("/"));
    }

    [Theory]
    [InlineData("news.evil.example")]
    [InlineData("news.evil.example:{0}")]
    [InlineData("127.0.0.1.nip.example:{0}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("192.0.2.7:{0}")]
    public async Task A_foreign_name_that_leads_here_is_refused_on_every_page(string host)
    {
        await using var bot = new Bot();
        await using RunningBot running = await bot.StartAsync();
        using Operator at = await Operator.AtAsync(running);
        string named = host.Replace("{0}", $"{running.Page.Port}", StringComparison.Ordinal);
        string[] paths = ["/", "/chat", "/chat/stream", "/healthz", "/newsbot.css", at.OneTimeLink.PathAndQuery];
        foreach (string path in paths)
            Assert.Equal(HttpStatusCode.MisdirectedRequest, await at.StatusAsync(path, named));
        Assert.Equal(HttpStatusCode.SeeOther, await at.EnterAsync());
        Assert.Equal(HttpStatusCode.OK, await at.StatusAsync("/", $"localhost:{running.Page.Port}"));
    }

    [Fact]
    public async Task A_post_of_another_page_is_refused_and_a_form_without_its_token_too()
    {
        await using var bot = new Bot();
        await using RunningBot running = await bot.StartAsync();
        using Operator at = await Operator.AtAsync(running);
        await at.EnterAsync();
        string token = await at.TokenAsync();
        string port = $":{running.Page.Port}";
        string?[] foreign =
            [null, "null", "https://evil.example", "http://127.0.0.1:1", "http://localhost" + port, at.Origin + "0"];
        foreach (string? origin in foreign)
            Assert.Equal(HttpStatusCode.Forbidden, await at.PostAsync("/unsubscribe", token, origin));
        foreach (string? wrong in new[] { null, "", new string('0', 64), token[1..] })
            Assert.Equal(HttpStatusCode.Forbidden, await at.PostAsync("/unsubscribe", wrong, at.Origin));
        Assert.Equal(0, await bot.CountAsync("SELECT COUNT(*) FROM local_message WHERE own = 1"));
        Assert.Equal(HttpStatusCode.SeeOther, await at.PostAsync("/unsubscribe", token, at.Origin));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM local_message WHERE own = 1"));
    }

    [Fact]
    public async Task Without_scripts_a_command_is_posted_and_its_answer_read()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = Reading(site);
        await using RunningBot running = await bot.StartAsync();
        await running.ShowsAsync("How it was made");
        using Operator at = await Operator.AtAsync(running);
        await at.EnterAsync();
        await Until.TrueAsync("the digest", async () =>
            (await at.PageAsync()).Contains("Trump and Putin agree", StringComparison.Ordinal));
        await at.PostAsync("/latset 1", await at.TokenAsync(), at.Origin);
        await Until.TrueAsync("the proposal", async () =>
            (await at.PageAsync()).Contains("value=\"latest\"", StringComparison.Ordinal));
    }

    internal static Bot Reading(FakeSite site) => new Bot { Clock = new MovableClock(Morning) }
        .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish), "en")
        .Reading(new SpecOutlet(site, "Warta Dermaga", 3).Publish(SpecNews.CallInIndonesian), "id");
}
