using System.Diagnostics;
using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Feeds;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// The same poll and the same composition on a database of a thousand articles and on one of many, by turns, and how
/// much longer the large one takes. Both hold the same two days of news; the large one has a long past besides.
/// </summary>
internal sealed class ScaleMeasure : IMeasure
{
    private const int Small = 1000, Usual = 100_000, Feeds = 100, Rounds = 7;

    private static readonly Edition Daily = new()
    {
        Id = new EditionId("daily"),
        Cron = "0 0 7,19 * * ?",
        Zone = "Asia/Jakarta",
        Languages = ["id", "en"],
        Topic = "ukraine-peace",
    };

    public string Verb => "scale";

    public string Usage => "[--articles N]: a poll and a composition on 1,000 and on many stored articles (100,000)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int count = int.Parse(
            arguments.Values.GetValueOrDefault("articles", Usual.ToString(CultureInfo.InvariantCulture)),
            CultureInfo.InvariantCulture);
        await using LocalSites sites = await LocalSites.StartAsync(latencyMilliseconds: 0, cancellation);
        await using WholeProgram small = await WholeProgram.OpenAsync(cancellation);
        await using WholeProgram large = await WholeProgram.OpenAsync(cancellation);
        await FilledDatabase.FillAsync(small, Small, cancellation);
        await FilledDatabase.FillAsync(large, count, cancellation);
        var polls = new List<(double Small, double Large)>();
        var compositions = new List<(double Small, double Large)>();
        for (int round = 0; round <= Rounds; round++)
        {
            int first = round * Feeds;
            (double, double) poll = (
                await PollAsync(small, sites, first, cancellation),
                await PollAsync(large, sites, first, cancellation));
            (double, double) composition = (
                await ComposeAsync(small, cancellation),
                await ComposeAsync(large, cancellation));
            if (round == 0)
                continue; // Code is compiled and caches fill.
            polls.Add(poll);
            compositions.Add(composition);
        }

        return Report(count, polls, compositions);
    }

    private static async Task<double> PollAsync(
        WholeProgram program, LocalSites sites, int first, CancellationToken cancellation)
    {
        await program.Services.GetRequiredService<FeedStore>().ReconcileAsync(
            [.. Enumerable.Range(first, Feeds).Select(sites.Feed)], cancellation);
        long start = Stopwatch.GetTimestamp();
        PollReport report = await program.Services.GetRequiredService<Poller>().RunAsync(cancellation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return report.Feeds == Feeds && report.NewEntries > 0
            ? time
            : throw new InvalidOperationException("The measurement is void: not every feed was polled.");
    }

    private static async Task<double> ComposeAsync(WholeProgram program, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Composition made = await program.Services.GetRequiredService<EditionComposer>()
            .ComposeAsync(Daily, cancellation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return made.Digest is not null
            ? time
            : throw new InvalidOperationException("The measurement is void: nothing was composed.");
    }

    private static MeasureResult Report(
        int count, List<(double Small, double Large)> polls, List<(double Small, double Large)> compositions)
    {
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["poll_ratio"] = Math.Round(Median(polls, each => each.Large / each.Small), 2),
            ["compose_ratio"] = Math.Round(Median(compositions, each => each.Large / each.Small), 2),
            ["articles"] = count,
            ["poll_ms"] = Both(polls),
            ["compose_ms"] = Both(compositions),
        };
        string Line(string name, List<(double Small, double Large)> times, object ratio) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Median(times, each => each.Small):0.0} ms with {Small} articles, "
            + $"{Median(times, each => each.Large):0.0} ms with {count}; ratio {ratio:0.00}");
        return new MeasureResult(
            json,
            [
                Line($"poll of {Feeds} feeds", polls, json["poll_ratio"]),
                Line("composition", compositions, json["compose_ratio"]),
            ]);
    }

    private static double[] Both(List<(double Small, double Large)> times) =>
        [Math.Round(Median(times, each => each.Small), 1), Math.Round(Median(times, each => each.Large), 1)];

    private static double Median(
        List<(double Small, double Large)> times, Func<(double Small, double Large), double> of) =>
        times.Select(of).Order().ElementAt(times.Count / 2);
}
