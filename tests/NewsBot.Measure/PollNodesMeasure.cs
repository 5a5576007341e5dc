using NewsBot.Fakes.Databases;
using NewsBot.Fakes.Sites;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// How much sooner several nodes have asked every feed once, where the network is what takes the time.
/// </summary>
internal sealed class PollNodesMeasure : IMeasure
{
    private const double LeastGain = 1.6;
    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Verb => "poll-nodes";

    public string Usage =>
        "[--feeds N] [--nodes N]: first poll of N feeds (2,000) by one node, and by N (2), on PostgreSQL";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int feeds = arguments.Number("feeds", 2000), nodes = arguments.Number("nodes", 2);
        LocalPostgres server = await LocalPostgres.StartAsync()
            ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        double one = await PollAsync(server, feeds, 1, cancellation);
        double several = await PollAsync(server, feeds, nodes, cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["feeds"] = feeds,
            ["one_node_s"] = Math.Round(one, 1),
            [$"{nodes}_nodes_s"] = Math.Round(several, 1),
            ["gain"] = Math.Round(one / several, 2),
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
        {
            Broken = one / several < LeastGain ? [$"a gain of {one / several:0.00}, at least {LeastGain} wanted"] : [],
        };
    }

    /// <summary>Seconds from the first to the last feed that was asked for the first time.</summary>
    private static async Task<double> PollAsync(
        LocalPostgres server, int feeds, int nodes, CancellationToken cancellation)
    {
        await using FakeSite site = await FakeSite.StartAsync();
        site.Otherwise(_ => FakePage.Feed(FakeFeed.Rss([])) with { Latency = Latency });
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-nodes-");
        string database = await server.NewDatabaseAsync();
        var programs = new List<ChildProgram>();
        try
        {
            string config = Path.Combine(folder.FullName, "config");
            await ConfigureAsync(config, feeds, site.Port, cancellation);
            for (int node = 0; node < nodes; node++)
            {
                string data = Directory.CreateDirectory(Path.Combine(folder.FullName, $"node-{node}")).FullName;
                programs.Add(ChildProgram.Start(
                    data, "--config", config, "--data", data, "--set", "Web:Port=0",
                    "--set", "Http:AllowedAddresses:0=127.0.0.0/8", "--set", "Storage:Provider=postgres",
                    "--set", $"Storage:ConnectionString={database}"));
            }

            return await AllAskedAsync(site, feeds, cancellation);
        }
        finally
        {
            foreach (ChildProgram program in programs)
                await program.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> AllAskedAsync(FakeSite site, int feeds, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            FakeRequest[] asked =
            [
                .. site.Requests.Where(request => request.Path == "/feed.xml").DistinctBy(request => request.Host),
            ];
            if (asked.Length >= feeds)
                return (asked.Max(request => request.At) - asked.Min(request => request.At)).TotalSeconds;
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"Only {asked.Length} of {feeds} feeds were asked.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellation);
        }
    }

    private static Task ConfigureAsync(string folder, int feeds, int port, CancellationToken cancellation) =>
        FeedsFile.WriteAsync(
            folder, Enumerable.Range(0, feeds).Select(number => LocalPolling.Feed(number, port)), cancellation);
}
