using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Tests.Feeds;

/// <summary>Feeds, networks, processes and nodes that fail.</summary>
public abstract class PollerFaultContract(Dialect dialect) : PollerContract(dialect)
{
    [Fact]
    public async Task One_broken_feed_stops_nobody()
    {
        Site.Page("/good.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        Site.Page("/html.xml", FakePage.Html("<html><body>We have a new site!</body></html>"));
        await using var cut = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss><channel><item>");
        Site.Page("/error.xml", FakePage.OfStatus(500));
        PollReport report = await PollAsync(
            Feed("/html.xml"), SomeFeeds.At(cut.Address, "cut"), Feed("/error.xml", 2), Feed("/good.xml", 3));
        Assert.Equal((4, 3, 3), (report.Feeds, report.Failed, report.NewEntries));
        Assert.False(report.IsOffline);
        Assert.All(report.Notes, note => Assert.NotEmpty(note.Text));
    }

    [Fact]
    public async Task With_no_network_the_report_says_so()
    {
        await using (var closed = new RawOrigin(""))
            await Feeds().ReconcileAsync([SomeFeeds.At(closed.Address)]);
        Assert.True((await PollAgainAsync()).IsOffline);
    }

    [Fact]
    public async Task A_process_killed_between_fetch_and_commit_loses_no_entry_and_brings_none_twice()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
        FeedStore killed = Feeds();
        await killed.ReconcileAsync([Feed("/feed.xml")]);
        StoredFeed claimed = Assert.Single(await killed.ClaimAsync(slow: false, 10));
        // The document is fetched, its transaction is under way, and the process dies in it.
        PollAttempt fetched = await new FeedFetch(Patient, Clock).AskAsync(claimed, default);
        var polled = new PolledFeed(claimed, claimed, EntryKeys.Of(((FeedRead)fetched).Document.Entries), false, Now);
        await Assert.ThrowsAsync<DeathException>(() => Database.WriteAsync<bool>(async session =>
        {
            await new PollRecorder(Database, killed, Queue).RecordWithinAsync(session, polled, LookBack.Service);
            throw new DeathException();
        }));
        Assert.Equal(0, (await PollAgainAsync()).Feeds);
        await Feeds().ReleaseAllAsync();
        Assert.Equal(5, (await PollAgainAsync()).NewEntries);
        Assert.Equal(5, (await Queue.ClaimAsync(StageNames.Articles, 100)).Count);
    }

    [Fact]
    public async Task A_dead_nodes_feeds_are_polled_by_another_when_its_lease_runs_out_and_its_late_result_is_dropped()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now)));
        FeedStore dead = Feeds();
        await dead.ReconcileAsync([Feed("/feed.xml")]);
        StoredFeed claimed = Assert.Single(await dead.ClaimAsync(slow: false, 10));
        Assert.Empty(await Feeds().ClaimAsync(slow: false, 10));
        Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(5, (await PollAgainAsync()).NewEntries);
        var late = new PolledFeed(claimed, claimed, EntryKeys.Of([new Entry { Title = "late" }]), false, Now);
        var recorder = new PollRecorder(Database, dead, Queue);
        Assert.Equal(0, Assert.Single(await recorder.RecordAsync([late], LookBack.Service)).NewEntries);
    }

    private sealed class DeathException : Exception;
}

public sealed class PollerFaultOnSqlite() : PollerFaultContract(Dialect.Sqlite);

public sealed class PollerFaultOnPostgres() : PollerFaultContract(Dialect.Postgres);
