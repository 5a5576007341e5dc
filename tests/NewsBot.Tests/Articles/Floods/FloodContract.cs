using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Floods;
using NewsBot.Delivery;
using NewsBot.Delivery.Outbox;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Feeds;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Articles.Floods;

public abstract class FloodContract(Dialect dialect) : PollerContract(dialect)
{
    private const int Most = 100;

    [Case("O03")]
    [Fact]
    public async Task A_flood_is_cut_to_what_may_wait_and_its_siblings_items_are_still_there()
    {
        await BringAsync("flood", 700);
        IReadOnlyList<EntryId> few = await BringAsync("sibling", 3);
        Assert.Equal(603, (await Store.GiveUpAsync(Most)).Count);
        Assert.Empty(await Store.GiveUpAsync(Most));
        IReadOnlyList<WorkItem> left = await Queue.ClaimAsync(StageNames.Articles, 1000);
        Assert.Equal(Most, left.Count);
        Assert.Subset(left.Select(item => item.Id).ToHashSet(), few.Select(entry => entry.Value).ToHashSet());
    }

    [Fact]
    public async Task What_is_oldest_goes_first_and_without_a_date_that_counts_when_it_was_seen()
    {
        IReadOnlyList<EntryId> undated = await BringAsync("flood", 2, dated: false);
        Clock.Advance(TimeSpan.FromHours(1));
        IReadOnlyList<EntryId> dated = await BringAsync("flood", Most);
        Assert.Equal(
            [undated[0].Value, undated[1].Value], (await Store.GiveUpAsync(Most)).Select(entry => entry.Id));
        await BringAsync("flood", 1);
        Assert.Equal([dated[0].Value], (await Store.GiveUpAsync(Most)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task What_is_in_hand_is_not_given_up()
    {
        await BringAsync("flood", Most + 50);
        IReadOnlyList<WorkItem> inHand = await Queue.ClaimAsync(StageNames.Articles, 40);
        IReadOnlyList<WaitingEntry> givenUp = await Store.GiveUpAsync(Most);
        Assert.Equal(10, givenUp.Count);
        Assert.Empty(givenUp.Select(entry => entry.Id).Intersect(inHand.Select(item => item.Id)));
        foreach (WorkItem item in inHand)
            await Database.WriteAsync(session => Queue.FinishAsync(session, item));
    }

    [Fact]
    public async Task What_was_given_up_is_recorded_and_counted_for_a_day()
    {
        await BringAsync("flood", Most + 5);
        await Store.GiveUpAsync(Most);
        var backlog = new Backlog(Database, Clock);
        Assert.Equal(5, await backlog.DroppedAsync(Clock.GetUtcNow().AddDays(-1)));
        Assert.Equal("too much waited", await Database.ReadAsync(session => session.ScalarAsync<string>(
            "SELECT MIN(last_error) FROM work WHERE state = 'dropped'")));
        Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(0, await backlog.DroppedAsync(Clock.GetUtcNow().AddDays(-1)));
        Assert.Equal(Most, (await Queue.ClaimAsync(StageNames.Articles, 1000)).Count);
    }

    [Fact]
    public async Task What_was_given_up_does_not_come_again_as_news()
    {
        Site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss("a", 30, Now)));
        Assert.Equal(5, (await PollAsync(Feed("/feed.xml"))).NewEntries);
        Assert.Equal(3, (await Store.GiveUpAsync(2)).Count);
        Clock.Advance(TimeSpan.FromHours(3));
        PollReport again = await PollAgainAsync();
        Assert.Equal((1, 0), (again.Feeds, again.NewEntries));
        Assert.Equal(2, (await Queue.ClaimAsync(StageNames.Articles, 100)).Count);
    }

    [Fact]
    public async Task The_log_says_in_one_line_how_many_and_of_which_feeds()
    {
        await BringAsync("flood", 2 * Most);
        foreach (int feed in Enumerable.Range(1, 6))
            await BringAsync($"feed-{feed}", Most + feed);
        using var log = new LogCapture();
        using ILoggerFactory logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        IOptions<ArticlesOptions> options = Options.Create(new ArticlesOptions { MostWaiting = 658 });
        var job = new FloodJob(Store, options, logs.CreateLogger<FloodJob>());
        await job.Execute(null!, CancellationToken.None);
        await job.Execute(null!, CancellationToken.None);
        Assert.Contains(
            "More than 658 articles waited to be read; the oldest 163 of the fullest feeds are given up: "
            + "106 of flood, 12 of feed-6, 11 of feed-5, 10 of feed-4, 9 of feed-3, 15 of 2 other feeds.",
            Assert.Single(log.Lines),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_dropped_every_night_takes_the_old_of_each_stage_and_leaves_the_new()
    {
        await BringAsync("flood", Most + 5);
        await Store.GiveUpAsync(Most);
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE entry SET html = '<p>text</p>'"));
        await Database.WriteAsync(session => SeenStore.RememberAsync(session, 1, [(1, 0), (2, 0)], Now));
        await RetainAsync();
        Assert.Equal((Most + 5, 2, 5), await LeftAsync());

        Clock.Advance(TimeSpan.FromDays(91));
        await BringAsync("new", 1);
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE entry SET html = '<p>text</p>' WHERE feed = 'new'"));
        await Database.WriteAsync(session => SeenStore.RememberAsync(session, 1, [(3, 0)], Now));
        await RetainAsync();
        Assert.Equal((1, 1, 0), await LeftAsync());
    }

    private async Task RetainAsync()
    {
        var job = new RetentionJob(
            new FeedRetention(new EntryStore(Database), new SeenStore(Database)),
            Store,
            new ArticleRetention(Database),
            new OutboxRetention(Database, Clock),
            Options.Create(new DeliveryOptions()),
            Options.Create(new ArticlesOptions()),
            Clock);
        await job.Execute(null!, TestContext.Current.CancellationToken);
    }

    /// <summary>Entries that have a text, keys of feeds, and rows of what was given up.</summary>
    private async Task<(int Texts, int Keys, int Dropped)> LeftAsync() => (
        await CountAsync("entry WHERE html <> ''"),
        await CountAsync("feed_seen"),
        await CountAsync("work WHERE state = 'dropped'"));

    private Task<int> CountAsync(string rows) =>
        Database.ReadAsync(session => session.ScalarAsync<int>($"SELECT COUNT(*) FROM {rows}"));

    private FloodStore Store => new(Database, Queue, Clock);

    /// <summary>New entries of a feed, each a second younger than the one before.</summary>
    private Task<IReadOnlyList<EntryId>> BringAsync(string feed, int count, bool dated = true) =>
        Database.WriteAsync<IReadOnlyList<EntryId>>(async session =>
        {
            DateTimeOffset now = Clock.GetUtcNow();
            var entries = new List<EntryId>();
            for (int at = 0; at < count; at++)
            {
                var entry = new Entry
                {
                    Title = $"Report {at}",
                    Published = dated ? now.AddSeconds(at - 1000) : null,
                };
                EntryId id = await EntryStore.AddAsync(session, new FeedId(feed), entry, now);
                await Queue.AddAsync(session, StageNames.Articles, id.Value);
                entries.Add(id);
            }

            return entries;
        });
}

public sealed class FloodOnSqlite() : FloodContract(Dialect.Sqlite);

public sealed class FloodOnPostgres() : FloodContract(Dialect.Postgres);
