using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Tests.Feeds;

/// <summary>When a feed is asked, and for what.</summary>
public abstract class PollerRhythmContract(Dialect dialect) : PollerContract(dialect)
{
    [Fact]
    public async Task A_first_poll_lets_five_entries_in_and_hands_them_on()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
        PollReport report = await PollAsync(Feed("/feed.xml"));
        Assert.Equal((1, 0, 0, 5), (report.Feeds, report.Unchanged, report.Failed, report.NewEntries));
        IReadOnlyList<WorkItem> work = await Queue.ClaimAsync(StageNames.Articles, 100);
        Assert.Equal(5, work.Count);
        StoredEntry? entry = await new EntryStore(Database).GetAsync(new EntryId(work[0].Id));
        Assert.Equal("Report 0 of a: ministers meet for a further round of talks", entry!.Entry.Title);
        Assert.Equal(new Uri("http://a/news/0"), entry.Entry.Link);
        Assert.Equal(new FeedId("feed-0"), entry.Feed);
        Assert.Equal(Now, entry.FirstSeen);
    }

    [Fact]
    public async Task A_feed_is_left_alone_until_it_is_due_and_then_asked_with_its_validator()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
        await PollAsync(Feed("/feed.xml"));
        Assert.Equal(0, (await PollAgainAsync()).Feeds);
        Clock.Advance(TimeSpan.FromHours(2));
        PollReport report = await PollAgainAsync();
        Assert.Equal((1, 1, 0), (report.Feeds, report.Unchanged, report.NewEntries));
        Assert.Equal("\"1\"", Site.Requests.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task N18_a_server_that_always_says_unchanged_is_asked_for_the_whole_after_a_day()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now), "\"1\""));
        await PollAsync(Feed("/feed.xml"));
        for (int poll = 0; poll < 14; poll++)
        {
            Clock.Advance(TimeSpan.FromHours(2));
            await PollAgainAsync();
        }

        int[] whole =
        [
            .. Site.Requests.Index()
                .Where(request => !request.Item.Headers.ContainsKey("If-None-Match"))
                .Select(request => request.Index),
        ];
        Assert.Equal([0, 12], whole);
    }

    [Fact]
    public async Task N18_an_equal_body_is_no_work()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await PollAgainAsync()).Unchanged);
    }

    [Fact]
    public async Task Keys_are_forgotten_ninety_days_after_a_feed_last_carried_them_and_texts_are_dropped()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 5, Now)));
        await PollAsync(Feed("/feed.xml"));
        Assert.Equal(0, await new SeenStore(Database).ForgetAsync(Now - SeenStore.Kept));
        Clock.Advance(SeenStore.Kept + TimeSpan.FromDays(1));
        Assert.Equal(20, await new SeenStore(Database).ForgetAsync(Now - SeenStore.Kept));
        Assert.Equal(5, await new EntryStore(Database).DropTextsAsync(Now.AddDays(-30)));
    }

    [Fact]
    public async Task Feeds_that_are_no_longer_configured_are_not_polled_and_come_back_as_they_were()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, (await PollAsync()).Feeds);
        Assert.Equal(FeedStatus.Removed, (await Feeds().GetAsync(new FeedId("feed-0")))!.Status);
        PollReport back = await PollAsync(Feed("/feed.xml"));
        Assert.Equal((1, 0), (back.Feeds, back.NewEntries));
    }
}

public sealed class PollerRhythmOnSqlite() : PollerRhythmContract(Dialect.Sqlite);

public sealed class PollerRhythmOnPostgres() : PollerRhythmContract(Dialect.Postgres);
