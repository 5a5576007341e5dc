using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

/// <summary>A poller on a real database, real HTTP and sites of its own; only the clock is ours.</summary>
public abstract class PollerContract(Dialect dialect) : StoreContract(dialect)
{
    private readonly UntrustedHttp _hasty = Fetching.Http(new FetchLimits { Deadline = TimeSpan.FromSeconds(3) });

    /// <summary>The sites that are polled.</summary>
    protected FakeSite Site { get; private set; } = null!;

    /// <summary>Waits for answers as long as the program does by default.</summary>
    protected UntrustedHttp Patient { get; } = Fetching.Http();

    /// <summary>A folder for feeds of files.</summary>
    protected string Files { get; } = Directory.CreateTempSubdirectory("newsbot-files-").FullName;

    protected DateTimeOffset Now => Clock.GetUtcNow();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Site = await FakeSite.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        Patient.Dispose();
        _hasty.Dispose();
        await Site.DisposeAsync();
        Directory.Delete(Files, recursive: true);
        await base.DisposeAsync();
    }

    protected Feed Feed(string path, int number = 0) => SomeFeeds.At(Site.At(path), $"feed-{number}");

    protected FeedStore Feeds() => new(Database, Clock, NodeName.OfThisProcess());

    protected async Task<PollReport> PollAsync(params Feed[] feeds)
    {
        await Feeds().ReconcileAsync(feeds);
        return await PollAgainAsync();
    }

    protected Task<PollReport> PollAgainAsync() => NewPoller().RunAsync(default);

    protected Poller NewPoller(int places = 64, TimeSpan? slowAfter = null)
    {
        IOptions<PollingOptions> options = Options.Create(new PollingOptions
        {
            Parallelism = places,
            SlowAfter = slowAfter ?? TimeSpan.FromSeconds(2),
        });
        FeedStore feeds = Feeds();
        // What is waited for on the network is real time; what is stored is the test's.
        var fetch = new FeedFetch(slowAfter is null ? Patient : _hasty, Clock);
        TimeProvider pace = slowAfter is null ? Clock : new Shifted(Clock);
        var visit = new FeedVisit(fetch, Fetching.Gate(), new Jitter(new Random(1)), options, pace);
        var recorder = new PollRecorder(Database, feeds, Queue);
        return new Poller(feeds, recorder, visit, options, NullLogger<Poller>.Instance);
    }

    /// <summary>The test's time of day, with timers that run.</summary>
    private sealed class Shifted(TimeProvider time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
    }
}
