using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

public abstract class PollerContract(Dialect dialect) : StoreContract(dialect)
{
    private readonly UntrustedHttp _patient = Fetching.Http();
    private readonly UntrustedHttp _hasty = Fetching.Http(new FetchLimits { Deadline = TimeSpan.FromSeconds(3) });
    private readonly string _files = Directory.CreateTempSubdirectory("newsbot-files-").FullName;
    private FakeSite _site = null!;

    private DateTimeOffset Now => Clock.GetUtcNow();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _site = await FakeSite.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _patient.Dispose();
        _hasty.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_files, recursive: true);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_first_poll_lets_five_entries_in_and_hands_them_on()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
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
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
        await PollAsync(Feed("/feed.xml"));
        Assert.Equal(0, (await PollAgainAsync()).Feeds);
        Clock.Advance(TimeSpan.FromHours(2));
        PollReport report = await PollAgainAsync();
        Assert.Equal((1, 1, 0), (report.Feeds, report.Unchanged, report.NewEntries));
        Assert.Equal("\"1\"", _site.Requests.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task N18_a_server_that_always_says_unchanged_is_asked_for_the_whole_after_a_day()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now), "\"1\""));
        await PollAsync(Feed("/feed.xml"));
        for (int poll = 0; poll < 14; poll++)
        {
            Clock.Advance(TimeSpan.FromHours(2));
            await PollAgainAsync();
        }

        int[] whole =
        [
            .. _site.Requests.Index()
                .Where(request => !request.Item.Headers.ContainsKey("If-None-Match"))
                .Select(request => request.Index),
        ];
        Assert.Equal([0, 12], whole);
    }

    [Fact]
    public async Task N18_an_equal_body_is_no_work()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await PollAgainAsync()).Unchanged);
    }

    [Fact]
    public async Task N10_a_feed_that_moves_sends_nothing_again()
    {
        string xml = FakeFeed.Rss("a", 10, Now);
        _site.Page("/old.xml", FakePage.Redirect("/new.xml", 301)).Page("/new.xml", FakePage.Feed(xml));
        PollReport report = await PollAsync(Feed("/old.xml"));
        Assert.Equal(5, report.NewEntries);
        for (int poll = 0; poll < 4; poll++)
        {
            Clock.Advance(TimeSpan.FromHours(2));
            _site.Page("/new.xml", FakePage.Feed(xml + $"<!-- {poll} -->"));
            Assert.Equal(0, (await PollAgainAsync()).NewEntries);
        }

        Assert.Equal(3, _site.Requests.Count(request => request.Path == "/old.xml"));
        await Feeds().ReconcileAsync([Feed("/old.xml")]);
        Assert.Equal(_site.At("/new.xml"), Assert.Single(await Feeds().AllAsync()).Address);
    }

    [Fact]
    public async Task N21_a_feed_that_is_gone_is_not_asked_again_until_its_address_changes()
    {
        _site.Page("/a.xml", FakePage.OfStatus(410));
        _site.Page("/b.xml", _ => FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        PollReport report = await PollAsync(Feed("/a.xml"));
        Assert.Contains("no longer polled", Assert.Single(report.Notes).Text, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, (await PollAgainAsync()).Feeds);
        Assert.Equal(3, (await PollAsync(Feed("/b.xml"))).NewEntries);
    }

    [Fact]
    public async Task One_broken_feed_stops_nobody()
    {
        _site.Page("/good.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        _site.Page("/html.xml", FakePage.Html("<html><body>We have a new site!</body></html>"));
        await using var cut = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss><channel><item>");
        _site.Page("/error.xml", FakePage.OfStatus(500));
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
    public async Task F06_two_hundred_changed_guids_send_nothing_and_are_noted()
    {
        FakeItem[] items =
        [
            .. Enumerable.Range(0, 200)
                .Select(n => new FakeItem($"{n}", null, $"Report {n}", $"Text {n}", Now.AddHours(-n))),
        ];
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss(items)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        FakeItem[] changed = [.. items.Select(i => i with { Guid = "v2-" + i.Guid, Text = "Otherwise: " + i.Text })];
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss(changed)));
        PollReport report = await PollAgainAsync();
        Assert.Equal(0, report.NewEntries);
        Assert.Contains("changed the ids", Assert.Single(report.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F08_a_title_corrected_by_its_outlet_is_taken_over()
    {
        var item = new FakeItem("1", null, "Putin and Trump met", "Text", Now);
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss([item])));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(2));
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss([item with { Title = "Putin and Trump to meet" }])));
        Assert.Equal(0, (await PollAgainAsync()).NewEntries);
        WorkItem work = Assert.Single(await Queue.ClaimAsync(StageNames.Articles, 10));
        StoredEntry? entry = await new EntryStore(Database).GetAsync(new EntryId(work.Id));
        Assert.Equal("Putin and Trump to meet", entry!.Entry.Title);
    }

    [Fact]
    public async Task A_process_killed_between_fetch_and_commit_loses_no_entry_and_brings_none_twice()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now), "\"1\""));
        FeedStore killed = Feeds();
        await killed.ReconcileAsync([Feed("/feed.xml")]);
        StoredFeed claimed = Assert.Single(await killed.ClaimAsync(slow: false, 10));
        // The document is fetched, its transaction is under way, and the process dies in it.
        PollAttempt fetched = await new FeedFetch(_patient, Clock).AskAsync(claimed, default);
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
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now)));
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

    [Fact]
    public async Task A_folder_of_files_is_a_feed()
    {
        string article = "\nA headline\n\nFirst paragraph.\nSecond <one>.\n";
        await File.WriteAllTextAsync(Path.Combine(_files, "a.txt"), article);
        await File.WriteAllTextAsync(Path.Combine(_files, "b.html"), "<title>B &amp; C</title><p>Hello</p>");
        await File.WriteAllTextAsync(Path.Combine(_files, "c.xml"), FakeFeed.Rss("a", 2, Now));
        await File.WriteAllTextAsync(Path.Combine(_files, "d.xml"), "no feed at all");
        PollReport report = await PollAsync(SomeFeeds.At(new Uri(_files)));
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
        _site.Otherwise(request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            Interlocked.Decrement(ref inFlight);
            return FakePage.Feed(FakeFeed.Rss(request.Path, 1, Now)) with { Latency = TimeSpan.FromMilliseconds(5) };
        });
        PollReport report = await PollAsync([.. Enumerable.Range(0, 20).Select(n => Feed($"/{n}.xml", n))]);
        Assert.Equal((20, 20), (report.Feeds, report.NewEntries));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Keys_are_forgotten_ninety_days_after_a_feed_last_carried_them_and_texts_are_dropped()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 5, Now)));
        await PollAsync(Feed("/feed.xml"));
        Assert.Equal(0, await new SeenStore(Database).ForgetAsync(Now - SeenStore.Kept));
        Clock.Advance(SeenStore.Kept + TimeSpan.FromDays(1));
        Assert.Equal(20, await new SeenStore(Database).ForgetAsync(Now - SeenStore.Kept));
        Assert.Equal(5, await new EntryStore(Database).DropTextsAsync(Now.AddDays(-30)));
    }

    [Fact]
    public async Task Feeds_that_are_no_longer_configured_are_not_polled_and_come_back_as_they_were()
    {
        _site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 3, Now)));
        await PollAsync(Feed("/feed.xml"));
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, (await PollAsync()).Feeds);
        Assert.Equal(FeedStatus.Removed, (await Feeds().GetAsync(new FeedId("feed-0")))!.Status);
        PollReport back = await PollAsync(Feed("/feed.xml"));
        Assert.Equal((1, 0), (back.Feeds, back.NewEntries));
    }

    [Fact]
    public async Task N05_slow_sites_hold_nobody_up()
    {
        _site.Otherwise(request => request.Path.Contains("slow", StringComparison.Ordinal)
            ? FakePage.Html("x") with { Latency = TimeSpan.FromMinutes(1) }
            : FakePage.Feed(FakeFeed.Rss(request.Host, 1, Now)));
        Feed[] feeds =
        [
            .. Enumerable.Range(0, 40).Select(n => SomeFeeds.At(
                _site.At(n % 2 == 0 ? "/slow.xml" : "/good.xml", $"127.0.3.{n + 1}"), $"feed-{n}")),
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

    private Feed Feed(string path, int number = 0) => SomeFeeds.At(_site.At(path), $"feed-{number}");

    private FeedStore Feeds() => new(Database, Clock, NodeName.OfThisProcess());

    private async Task<PollReport> PollAsync(params Feed[] feeds)
    {
        await Feeds().ReconcileAsync(feeds);
        return await PollAgainAsync();
    }

    private Task<PollReport> PollAgainAsync() => NewPoller().RunAsync(default);

    private Poller NewPoller(int places = 64, TimeSpan? slowAfter = null)
    {
        IOptions<PollingOptions> options = Options.Create(new PollingOptions
        {
            Parallelism = places,
            SlowAfter = slowAfter ?? TimeSpan.FromSeconds(2),
        });
        FeedStore feeds = Feeds();
        // What is waited for on the network is real time; what is stored is the test's.
        var fetch = new FeedFetch(slowAfter is null ? _patient : _hasty, Clock);
        TimeProvider pace = slowAfter is null ? Clock : new Shifted(Clock);
        var visit = new FeedVisit(fetch, Fetching.Gate(), new Jitter(new Random(1)), options, pace);
        var recorder = new PollRecorder(Database, feeds, Queue);
        return new Poller(feeds, recorder, visit, options, NullLogger<Poller>.Instance);
    }

    private sealed class DeathException : Exception;

    private sealed class Told(List<PollProgress> seen) : IProgress<PollProgress>
    {
        public void Report(PollProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }

    /// <summary>The test's time of day, with timers that run.</summary>
    private sealed class Shifted(TimeProvider time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
    }
}

public sealed class PollerOnSqlite() : PollerContract(Dialect.Sqlite);

public sealed class PollerOnPostgres() : PollerContract(Dialect.Postgres);
