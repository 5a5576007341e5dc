using NewsBot.Fakes.Sites;
using NewsBot.Feeds.Finding;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds.Finding;

/// <summary>The feed behind whatever address somebody gives.</summary>
public sealed class FeedFinderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);
    private FakeSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await FakeSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/news/feed", "<p>A page that says nothing.</p>")]
    [InlineData("/atom.xml", "<p>A page that says nothing.</p>")]
    [InlineData("/x/all.xml", "<link rel='alternate' type='application/atom+xml' href='/x/all.xml'>")]
    [InlineData("/x/all.xml", "<base href='/x/'><link rel='alternate x' type=application/rss+xml href=all.xml>")]
    [InlineData("/we/rss", "<a href='/we/rss'>RSS</a> <a href='/other'>x</a>")]
    public async Task It_is_found_where_the_page_says_or_where_feeds_usually_are(string place, string page)
    {
        _site.Page("/news", FakePage.Html($"<html><head></head><body>{page}</body></html>"));
        _site.Page(place, FakePage.Feed(FakeFeed.Rss("a.example", 2, Now)));
        FeedSearch found = await FindAsync("/news");
        Assert.Equal(_site.At(place), found.Address);
        Assert.Equal(2, found.Document!.Entries.Count);
    }

    [Fact]
    public async Task A_feed_of_articles_goes_before_one_of_comments()
    {
        _site.Page("/", FakePage.Html(
            """
            <link rel="alternate" type="application/rss+xml" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" href="/main.rss">
            """));
        _site.Page("/comments/feed", FakePage.Feed(FakeFeed.Rss("a.example", 9, Now)));
        _site.Page("/main.rss", FakePage.Feed(FakeFeed.Rss("a.example", 2, Now)));
        Assert.Equal(_site.At("/main.rss"), (await FindAsync("/")).Address);
    }

    [Fact]
    public async Task A_page_that_leads_inside_or_nowhere_is_told_of_and_asks_little()
    {
        string links = string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"<link rel=alternate type=application/rss+xml href='/none/{i}'>"));
        _site.Page("/", FakePage.Html(
            "<html><link rel=alternate type=application/rss+xml href='http://10.0.0.1/feed'>" + links));
        FeedSearch found = await FindAsync("/");
        Assert.Null(found.Address);
        Assert.Contains("an HTML page, not a feed", found.Problem, StringComparison.Ordinal);
        Assert.InRange(_site.Requests.Count, 2, 9);
    }

    [Fact]
    public async Task A_page_that_would_take_a_parser_long_is_not_parsed()
    {
        _site.Page("/", FakePage.Html(string.Concat(Enumerable.Repeat("<div>", 5000))));
        _site.Page("/feed", FakePage.Feed(FakeFeed.Rss("a.example", 2, Now)));
        Assert.Equal(_site.At("/feed"), (await FindAsync("/")).Address);
    }

    private Task<FeedSearch> FindAsync(string path) =>
        new FeedFinder(Fetching.Http(), Fetching.Gate(), TimeProvider.System)
            .FindAsync(_site.At(path).AbsoluteUri, CancellationToken.None);
}
