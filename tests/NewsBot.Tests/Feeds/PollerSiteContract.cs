using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds;

/// <summary>Kinds of sites: folders, many feeds of one host, slow ones.</summary>
public abstract class PollerSiteContract(Dialect dialect) : PollerContract(dialect)
{
    [Fact]
    public async Task A_folder_ofFiles_is_a_feed()
    {
        string article = "\nA headline\n\nFirst paragraph.\nSecond <one>.\n";
        await File.WriteAllTextAsync(Path.Combine(Files, "a.txt"), article);
        await File.WriteAllTextAsync(Path.Combine(Files, "b.html"), "<title>B &amp; C</title><p>Hello</p>");
        await File.WriteAllTextAsync(Path.Combine(Files, "c.xml"), FakeFeed.Rss("a", 2, Now));
        await File.WriteAllTextAsync(Path.Combine(Files, "d.xml"), "no feed at all");
        PollReport report = await PollAsync(SomeFeeds.At(new Uri(Files)));
        Assert.Equal((4, 0), (report.NewEntries, report.Failed));
        Assert.Contains("d.xml", Assert.Single(report.Notes).Text, StringComparison.Ordinal);
        IReadOnlyList<WorkItem> work = await Queue.ClaimAsync(StageNames.Articles, 100);
        var read = new List<Entry>();
        foreach (WorkItem item in work)
            read.Add((await new EntryStore(Database).GetAsync(new EntryId(item.Id)))!.Entry);
        Entry text = Assert.Single(read, entry => entry.Title == "A headline");
        Assert.Equal("<p>First paragraph.</p>\n<p>Second &lt;one&gt;.</p>\n", text.Html);
        Assert.Equal(Uri.UriSchemeFile, text.Link!.Scheme);
        Assert.Contains(read, entry => entry.Title == "B & C");
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, (await PollAgainAsync()).Unchanged);
    }

    [Fact]
    public async Task Feeds_of_one_host_are_asked_one_after_the_other()
    {
        int inFlight = 0;
        int most = 0;
        Site.Otherwise(request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            Interlocked.Decrement(ref inFlight);
            return FakePage.Feed(FakeFeed.Rss(request.Path, 1, Now)) with { Latency = TimeSpan.FromMilliseconds(5) };
        });
        PollReport report = await PollAsync([.. Enumerable.Range(0, 20).Select(n => Feed($"/{n}.xml", n))]);
        Assert.Equal((20, 20), (report.Feeds, report.NewEntries));
        Assert.Equal(1, most);
    }

    [Case("O02")]
    [Fact]
    public async Task N05_slow_sites_hold_nobody_up()
    {
        Site.Otherwise(request => request.Path.Contains("slow", StringComparison.Ordinal)
            ? FakePage.Html("x") with { Latency = TimeSpan.FromMinutes(1) }
            : FakePage.Feed(FakeFeed.Rss(request.Host, 1, Now)));
        Feed[] feeds =
        [
            .. Enumerable.Range(0, 40).Select(n => SomeFeeds.At(
                Site.At(n % 2 == 0 ? "/slow.xml" : "/good.xml", $"127.0.3.{n + 1}"), $"feed-{n}")),
        ];
        await Feeds().ReconcileAsync(feeds);
        var seen = new List<PollProgress>();
        PollReport report = await NewPoller(places: 4, slowAfter: TimeSpan.FromMilliseconds(50))
            .RunAsync(LookBack.Service, new Told(seen), default);
        Assert.Equal((40, 20, 20), (report.Feeds, report.Failed, report.NewEntries));
        // Every good feed was done before the first slow one reached its deadline, though four places serve them all.
        Assert.All(seen.Take(20), progress => Assert.Equal(0, progress.Failed));
        Clock.Advance(TimeSpan.FromHours(7));
        IReadOnlyList<StoredFeed> slow = await Feeds().ClaimAsync(slow: true, 100);
        Assert.Equal(20, slow.Count(feed => feed.History.Failure == FetchFailureKind.TooSlow));
    }

    private sealed class Told(List<PollProgress> seen) : IProgress<PollProgress>
    {
        public void Report(PollProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}

public sealed class PollerSiteOnSqlite() : PollerSiteContract(Dialect.Sqlite);

public sealed class PollerSiteOnPostgres() : PollerSiteContract(Dialect.Postgres);
