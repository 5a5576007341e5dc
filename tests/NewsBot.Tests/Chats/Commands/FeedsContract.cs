using System.Text;
using NewsBot.Delivery.Messages;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Tests.Feeds;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What an operator does with feeds lasts, holds over the configuration, and can be undone.</summary>
public abstract class FeedsContract(Dialect dialect) : DeskContract(dialect)
{
    private FakeSite _site = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _site = await FakeSite.StartAsync();
        _site.Page("/rss.xml", FakePage.Feed(FakeFeed.Rss("harbour.example", 4, Clock.GetUtcNow())));
        _site.Page("/news", FakePage.Html(
            """
            <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
            <link rel="alternate" type="application/rss+xml" href="rss.xml"></head><body>News</body></html>
            """));
    }

    public override async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_feed_behind_a_page_is_found_and_added_for_good_and_undone()
    {
        string answer = await OrderAsync($"feeds add {_site.At("/news")} en Harbour Courier");
        Assert.Contains("Added: 127-0-0-1", answer, StringComparison.Ordinal);
        Assert.Contains("Harbour Courier · en · entries: 4", answer, StringComparison.Ordinal);
        Assert.Contains("/rss.xml", answer, StringComparison.Ordinal);
        await RestartAsync();
        Assert.Equal(FeedStatus.Active, await StatusAsync("127-0-0-1"));
        Assert.Equal(3, await Feeds.CountDueAsync());

        string again = await OrderAsync($"feeds add {_site.At("/rss.xml")}");
        Assert.Contains("there already, as 127-0-0-1", again, StringComparison.Ordinal);
        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        await RestartAsync();
        Assert.Equal(FeedStatus.Removed, await StatusAsync("127-0-0-1"));
        string back = await OrderAsync($"feeds add {_site.At("/news")}");
        Assert.Contains("Added: 127-0-0-1", back, StringComparison.Ordinal);
        Assert.Equal(FeedStatus.Active, await StatusAsync("127-0-0-1"));
    }

    [Fact]
    public async Task Pause_resume_and_remove_hold_over_the_configuration_and_are_undone()
    {
        await RestartAsync();
        await OrderAsync("feeds pause some-feed");
        await OrderAsync("feeds remove other-feed");
        await RestartAsync();
        Assert.Equal(FeedStatus.Paused, await StatusAsync("some-feed"));
        Assert.Equal(FeedStatus.Removed, await StatusAsync("other-feed"));
        Assert.Equal(0, await Feeds.CountDueAsync());
        string list = await OrderAsync("feeds");
        Assert.Contains("some-feed · Some Outlet · en · paused", list, StringComparison.Ordinal);
        Assert.DoesNotContain("other-feed", list, StringComparison.Ordinal);

        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Equal(FeedStatus.Active, await StatusAsync("other-feed"));
        await OrderAsync("feeds resume some-feed");
        Assert.Equal(FeedStatus.Active, await StatusAsync("some-feed"));
        await RestartAsync();
        Assert.Equal(2, await Feeds.CountDueAsync());
    }

    [Fact]
    public async Task A_poll_under_way_does_not_end_a_pause()
    {
        await RestartAsync();
        StoredFeed claimed = (await Feeds.ClaimAsync(slow: false, most: 1))[0];
        await OrderAsync($"feeds pause {claimed.Feed.Id}");
        Assert.True(await Database.WriteAsync(session => Feeds.SettleAsync(session, claimed, slow: false)));
        Assert.Equal(FeedStatus.Paused, await StatusAsync(claimed.Feed.Id.Value));
    }

    [Fact]
    public async Task One_feed_is_shown_with_its_fetches_and_buttons()
    {
        await RestartAsync();
        string one = await OrderAsync("feeds some-feed");
        Assert.Contains("Some Outlet · en · well", one, StringComparison.Ordinal);
        Assert.Contains("From the configuration", one, StringComparison.Ordinal);
        Assert.Contains("Entries a day: 24", one, StringComparison.Ordinal);
        Assert.Equal("feeds pause some-feed", (await MessagesAsync())[^1].Buttons[0][1].Action);
        Assert.Contains("Did you mean some-feed?", await OrderAsync("feeds some-fed"), StringComparison.Ordinal);
        Assert.Contains("/help feeds", await OrderAsync("feeds pause"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds test http://10.0.0.1/", "I found no feed")]
    [InlineData("feeds add javascript:alert(1)", "I found no feed")]
    [InlineData("feeds add file:///etc/passwd", "I found no feed")]
    [InlineData("feeds import http://10.0.0.1/x.opml", "Nothing was taken over")]
    [InlineData("feeds import file:///etc/passwd", "Nothing was taken over")]
    public async Task Nothing_inside_is_reached(string text, string answer)
    {
        Assert.StartsWith(answer, await OrderAsync(text), StringComparison.Ordinal);
        Assert.Empty(await Feeds.AllAsync());
    }

    [Fact]
    public async Task A_test_keeps_nothing()
    {
        string tested = await OrderAsync($"feeds test {_site.At("/news")}");
        Assert.Contains("entries: 4", tested, StringComparison.Ordinal);
        Assert.Contains("Report 0 of harbour.example", tested, StringComparison.Ordinal);
        Assert.Empty(await Feeds.AllAsync());
        Assert.Equal(0, await CountAsync("audit"));
    }

    [Fact]
    public async Task A_list_is_taken_over_and_what_is_wrong_in_it_stops_nothing()
    {
        await RestartAsync();
        _site.Page("/all.opml", FakePage.Feed(
            """
            <opml version="2.0"><body><outline text="News">
            <outline text="Warta Dermaga" xmlUrl="https://warta.example/feed" language="id-ID"/>
            <outline text="Some" xmlUrl="https://some-feed.example/rss"/>
            <outline text="Secrets" xmlUrl="file:///etc/passwd"/>
            <outline text="Odd" xmlUrl="gopher://odd.example/"/>
            </outline></body></opml>
            """));
        string report = await OrderAsync($"feeds import {_site.At("/all.opml")}");
        Assert.Contains("New: 1, known already: 1, left out: 2", report, StringComparison.Ordinal);
        StoredFeed warta = Assert.Single(await Feeds.AllAsync(), feed => feed.Feed.Id.Value == "warta-dermaga");
        Assert.Equal(("Warta Dermaga", "id"), (warta.Feed.Outlet, warta.Feed.Language));
        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Equal(FeedStatus.Removed, await StatusAsync("warta-dermaga"));
        await OrderAsync("feeds export");
        MessageFile list = (await MessagesAsync())[^1].File!;
        Assert.Equal("feeds.opml", list.Name);
        Assert.Contains("some-feed", Encoding.UTF8.GetString(list.Content.Span), StringComparison.Ordinal);
    }

    private Task RestartAsync() => Feeds.ReconcileAsync(
        [
            SomeFeeds.At(new Uri("https://some-feed.example/rss")),
            SomeFeeds.At(new Uri("https://other-feed.example/rss"), "other-feed"),
        ]);

    private async Task<FeedStatus?> StatusAsync(string id) => (await Feeds.GetAsync(new FeedId(id)))?.Status;
}

public sealed class FeedsOnSqlite() : FeedsContract(Dialect.Sqlite);

public sealed class FeedsOnPostgres() : FeedsContract(Dialect.Postgres);
