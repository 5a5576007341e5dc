using FsCheck.Xunit;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Http;

public sealed class RobotsTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private readonly UntrustedHttp _http = Fetching.Http();
    private FakeSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await FakeSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/private/a", false)]
    [InlineData("/private/open/a", true)]
    [InlineData("/public", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x", true)]
    [InlineData("/q?session=1", false)]
    [InlineData("/%7Ejoe/x", false)]
    [InlineData("/~joe/x", false)]
    [InlineData("/same", true)]
    [InlineData("/robots.txt", true)]
    public void The_longest_rule_of_our_group_wins(string path, bool allowed)
    {
        var rules = RobotsRules.Parse(
            """
            # comment
            User-agent: *
            Disallow: /

            user-agent: OtherBot
            User-Agent: newsbot   # us
            Disallow: /private
            Allow: /private/open/
            Disallow: /*.pdf$
            Disallow: /*?session=
            Disallow: /~joe/
            Disallow: /same
            Allow: /same
            Crawl-delay: 2.5
            """,
            UserAgent.ProductToken);
        Assert.Equal(allowed, rules.Allows(new Uri("http://a.example" + path)));
        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("User-agent: *\nDisallow:", true)]
    [InlineData("Disallow: /", true)]
    [InlineData("User-agent: NewsBotExtra\nDisallow: /", true)]
    [InlineData("User-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\nAllow: /\nUser-agent: NewsBot\nDisallow: /", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /\r\n", false)]
    public void A_file_is_read_as_the_standard_says(string text, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, "NewsBot").Allows(new Uri("http://a.example/x")));

    [Property]
    public bool No_file_is_too_odd(string? text, byte number)
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /*a*b$\nAllow: " + text, "NewsBot");
        return rules.Allows(new Uri($"http://a.example/{number}"))
            && RobotsRules.Parse(text ?? "", "NewsBot").Allows(new Uri("http://a.example/robots.txt"));
    }

    [Fact]
    public async Task A_site_is_asked_once_a_day()
    {
        _site.Page("/robots.txt", FakePage.Html("User-agent: *\nDisallow: /no"));
        Robots robots = NewRobots();
        Assert.True(await robots.AllowsAsync(_site.At("/yes")));
        Assert.False(await robots.AllowsAsync(_site.At("/no")));
        Assert.Single(_site.Requests);
        _clock.Advance(TimeSpan.FromHours(25));
        Assert.True(await robots.AllowsAsync(_site.At("/yes")));
        Assert.Equal(2, _site.Requests.Count);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    public async Task A_missing_file_allows_and_a_site_in_trouble_is_left_alone(int status, bool allowed)
    {
        _site.Page("/robots.txt", FakePage.OfStatus(status));
        Assert.Equal(allowed, await NewRobots().AllowsAsync(_site.At("/x")));
    }

    [Fact]
    public async Task A_site_in_trouble_is_asked_again_soon()
    {
        int status = 503;
        _site.Page("/robots.txt", _ => FakePage.OfStatus(status));
        Robots robots = NewRobots();
        Assert.False(await robots.AllowsAsync(_site.At("/x")));
        status = 404;
        _clock.Advance(TimeSpan.FromMinutes(11));
        Assert.True(await robots.AllowsAsync(_site.At("/x")));
    }

    private Robots NewRobots() =>
        new(_http, Fetching.Gate(_clock), Options.Create(Fetching.Options()), _clock);
}
