using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Pages;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

public sealed class ArticleStageTests() : StoreContract(Dialect.Sqlite)
{
    private readonly ArticlesOptions _options = new() { WaitingPerHost = 1, ParseTime = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task Entries_become_articles_and_one_that_is_gone_is_forgotten()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        site.Otherwise(request => request.Path == "/robots.txt"
            ? FakePage.OfStatus(404)
            : FakePage.Html(
                $"<p>Berita {request.Path} hari ini: dua delegasi bertemu di ibu kota selama sembilan jam.</p>"));
        using UntrustedHttp http = Fetching.Http();
        ArticleStage stage = Stage(http, id => id > 3 ? null : SomeEntry.With(id, link: site.At($"/{id}").AbsoluteUri));
        StageWorker worker = new(stage, Queue, Signal, Clock, new Vitals(Clock), NullLogger<StageWorker>.Instance);
        foreach (long id in new long[] { 1, 2, 3, 4 })
            await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Articles, id));

        // One entry of a site may wait in place, so the clock must move for those that were handed back.
        for (int round = 0; round < 10 && await Queue.CountAsync(StageNames.Articles) > 0; round++)
        {
            await worker.DrainAsync(CancellationToken.None);
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(0, await Queue.CountAsync(StageNames.Articles));
        Assert.Equal(3, await Queue.CountAsync(StageNames.Topics));
        Assert.Equal(3, site.Requests.Count(request => request.Path != "/robots.txt"));
    }

    [Fact]
    public async Task Entries_of_files_wait_for_nobodys_turn()
    {
        using UntrustedHttp http = Fetching.Http();
        ArticleStage stage = Stage(http, id => SomeEntry.With(
            id, link: $"file:///nowhere/{id}.html", html: $"<p>Berita {id}.</p>", feed: "file:///nowhere/feed.xml"));
        StageWorker worker = new(stage, Queue, Signal, Clock, new Vitals(Clock), NullLogger<StageWorker>.Instance);
        for (long id = 1; id <= 5; id++)
            await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Articles, id));
        Assert.Equal(5, await worker.DrainAsync(CancellationToken.None));
        Assert.Equal(0, await Queue.CountAsync(StageNames.Articles));
    }

    private ArticleStage Stage(UntrustedHttp http, Func<long, SourcedEntry?> entries)
    {
        HostGate gate = Fetching.Gate();
        IOptions<ArticlesOptions> options = Options.Create(_options);
        var robots = new Robots(http, gate, Options.Create(Fetching.Options()), TimeProvider.System);
        var parsing = new PageParsing(options, TimeProvider.System);
        return new ArticleStage(
            (id, _) => Task.FromResult(entries(id.Value)),
            new ArticleFetcher(new PageRequests(http, gate, robots, options), parsing, _ => null),
            new ArticleIntake(Database, Queue, new ArticleStore(Database), options, Clock),
            new ArticleBuilder(ArticleLanguages.Learned),
            NullLogger<ArticleStage>.Instance);
    }
}
