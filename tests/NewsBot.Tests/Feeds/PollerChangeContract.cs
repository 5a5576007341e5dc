using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Tests.Feeds;

/// <summary>An outlet moves, ends or rewrites its feed.</summary>
public abstract class PollerChangeContract(Dialect dialect) : PollerContract(dialect)
{
    [Fact]
    public async Task N10_a_feed_that_moves_sends_nothing_again()
    {
        string xml = FakeFeed.Rss("a", 10, Now);
        Site.Page("/old.xml", FakePage.Redirect("/new.xml", 301)).Page("/new.xml", FakePage.Feed(xml));
        PollReport report = await PollAsync(Feed("/old.xml"));
        Assert.Equal(5, report.NewEntries);
        for (int poll = 0; poll < 4; poll++)
        {
            Clock.Advance(TimeSpan.FromHours(2));
            Site.Page("/new.xml", FakePage.Feed(xml + $"<!-- {poll} -->"));
            Assert.Equal(0, (await PollAgainAsync()).NewEntries);
        }

        Assert.Equal(3, Site.Requests.Count(request => request.Path == "/old.xml"));
        await Feeds().ReconcileAsync([Feed("/old.xml")]);
        Assert.Equal(Site.At("/new.xml"), Assert.Single(await Feeds().AllAsync()).Address);
    }

    [Fact]
    public async Task N21_a_feed_that_is_gone_is_not_asked_again_until_its_address_changes()
    {
        Site.Page("/a.xml", FakePage.OfStatus(410));
        Site.Page("/b.xml", _ => FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        PollReport report = await PollAsync(Feed("/a.xml"));
        Assert.Contains("no longer polled", Assert.Single(report.Notes).Text, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, (await PollAgainAsync()).Feeds);
        Assert.Equal(3, (await PollAsync(Feed("/b.xml"))).NewEntries);
    }

    [Fact]
    public async Task F06_two_hundred_changed_guids_send_nothing_and_are_noted()
    {
        FakeItem[] items =
        [
            .. Enumerable.Range(0, 200)
                .Select(n => new FakeItem($"{n}", null, $"Report {n}", $"Text {n}", Now.AddHours(-n))),
        ];
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss(items)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        FakeItem[] changed = [.. items.Select(i => i with { Guid = "v2-" + i.Guid, Text = "Otherwise: " + i.Text })];
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss(changed)));
        PollReport report = await PollAgainAsync();
        Assert.Equal(0, report.NewEntries);
        Assert.Contains("changed the ids", Assert.Single(report.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F08_a_title_corrected_by_its_outlet_is_taken_over()
    {
        var item = new FakeItem("1", null, "Putin and Trump met", "Text", Now);
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss([item])));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss([item with { Title = "Putin and Trump to meet" }])));
        Assert.Equal(0, (await PollAgainAsync()).NewEntries);
        WorkItem work = Assert.Single(await Queue.ClaimAsync(StageNames.Articles, 10));
        StoredEntry? entry = await new EntryStore(Database).GetAsync(new EntryId(work.Id));
        Assert.Equal("Putin and Trump to meet", entry!.Entry.Title);
    }
}

public sealed class PollerChangeOnSqlite() : PollerChangeContract(Dialect.Sqlite);

public sealed class PollerChangeOnPostgres() : PollerChangeContract(Dialect.Postgres);
