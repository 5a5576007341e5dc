using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Tests.Topics;
using Quartz;

namespace NewsBot.Tests.Delivery;

/// <summary>Nodes with real schedulers over one database, on a clock that is put by hand.</summary>
public abstract class OpeningBench(Dialect dialect) : DeliveryContract(dialect)
{
    private readonly Dialect _dialect = dialect;
    private readonly List<ServiceProvider> _nodes = [];

    protected async Task<ServiceProvider> StartAsync()
    {
        var configuration = new ConfigurationManager();
        configuration["Storage:Provider"] = _dialect == Dialect.Postgres ? "postgres" : "sqlite";
        ServiceProvider node = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Database)
            .AddSingleton(Signal)
            .AddSingleton<Vitals>()
            .AddSingleton(NodeName.OfThisProcess())
            .AddSingleton<NewsBot.Articles.ArticleRetention>()
            .AddSingleton(Shipped.Gazetteer)
            .AddSingleton<NewsBot.Feeds.FeedStore>()
            .AddSingleton<CandidateQuery>((_, since, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>(
                [.. News.Where(news => news.Story.Updated >= since)]))
            .AddDigests()
            .AddDelivery()
            .AddSchedule(configuration)
            .BuildServiceProvider();
        _nodes.Add(node);
        await node.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        return node;
    }

    protected static Task StopAsync(ServiceProvider node) =>
        node.GetRequiredService<SchedulerLife>().StopAsync(CancellationToken.None);

    /// <summary>Sets the clock and gives Quartz, which runs on threads of its own, time to follow.</summary>
    protected async Task WaitUntilAsync(Func<Task<bool>> condition, DateTimeOffset moment)
    {
        Clock.SetUtcNow(moment);
        for (int i = 0; i < 400 && !await condition(); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, TestContext.Current.CancellationToken);
            Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.True(await condition(), "It did not come to pass within ten seconds.");
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider node in _nodes)
        {
            await StopAsync(node);
            await node.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected static async Task ReconcileAsync(ServiceProvider node)
    {
        await node.GetRequiredService<JobReconciler>().ReconcileAsync(CancellationToken.None);
        await node.GetRequiredService<EditionReconciler>().ReconcileAsync(CancellationToken.None);
    }

    protected static async Task<ITrigger?> AlarmAsync(ServiceProvider node, string group, string name) =>
        await node.GetRequiredKeyedService<IScheduler>(SchedulerNames.Editions).GetTrigger(new TriggerKey(name, group));
}
