using System.Diagnostics;
using System.Globalization;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>
/// Polls local feeds, each on a loopback host of its own, that answer after 50 ms: once cold, then unchanged. The sites
/// run in a process of their own, so that time and memory are the poller's.
/// </summary>
internal sealed class PollingMeasure : IMeasure
{
    private const int Rounds = 3;

    public string Verb => "polling";

    public string Usage => "[--feeds N] local feeds that answer after 50 ms, cold and unchanged (else 500 and 2,000)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int[] sizes = arguments.Values.TryGetValue("feeds", out string? given)
            ? [int.Parse(given, CultureInfo.InvariantCulture)]
            : [500, 2000];
        await using LocalSites sites = await LocalSites.StartAsync(latencyMilliseconds: 50, cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (int size in sizes)
        {
            Figures figures = await MeasureAsync(sites, size, cancellation);
            json["feeds"] = size;
            json["cold_seconds"] = Math.Round(figures.ColdSeconds, 2);
            json[$"cold_seconds_{size}"] = Math.Round(figures.ColdSeconds, 2);
            json["unchanged_seconds"] = Math.Round(figures.UnchangedSeconds, 2);
            json["unchanged_cpu_ms_per_feed"] = Math.Round(figures.UnchangedCpu, 3);
            json["peak_rss_mb"] = Math.Round(figures.PeakMegabytes);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} feeds: cold {figures.ColdSeconds:0.00} s ({figures.Entries} entries went on), "
                + $"unchanged {figures.UnchangedSeconds:0.00} s and {figures.UnchangedCpu:0.000} ms CPU a feed, "
                + $"peak {figures.PeakMegabytes:0} MB"));
        }

        return new MeasureResult(json, lines);
    }

    private static async Task<Figures> MeasureAsync(LocalSites sites, int size, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("newsbot-measure-").FullName;
        try
        {
            await using ServiceProvider services = LocalPolling.Services(folder);
            await services.GetRequiredService<Migrations>().ApplyAsync(cancellation);
            FeedStore feeds = services.GetRequiredService<FeedStore>();
            await feeds.ReconcileAsync([.. Enumerable.Range(0, size).Select(sites.Feed)], cancellation);
            Poller poller = services.GetRequiredService<Poller>();
            long start = Stopwatch.GetTimestamp();
            PollReport report = await poller.RunAsync(cancellation);
            double cold = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Expect(report.Feeds == size && report.Failed == 0, report);
            (double Seconds, double Cpu)[] rounds = new (double, double)[Rounds];
            for (int round = 0; round < Rounds; round++)
                rounds[round] = await UnchangedAsync(feeds, poller, size, cancellation);
            (double seconds, double cpu) = rounds.OrderBy(each => each.Cpu).ElementAt(Rounds / 2);
            using var process = Process.GetCurrentProcess();
            return new Figures(cold, report.NewEntries, seconds, cpu, process.PeakWorkingSet64 / 1024.0 / 1024.0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, double CpuMilliseconds)> UnchangedAsync(
        FeedStore feeds,
        Poller poller,
        int size,
        CancellationToken cancellation)
    {
        await feeds.MakeDueAsync(cancellation);
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        PollReport report = await poller.RunAsync(cancellation);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        Expect(report.Unchanged == size, report);
        return (seconds, (process.TotalProcessorTime - before).TotalMilliseconds / size);
    }

    private static void Expect(bool holds, PollReport report)
    {
        if (!holds)
        {
            string notes = string.Join("; ", report.Notes.Take(3).Select(note => note.Text));
            throw new InvalidOperationException($"The measurement is void: {report.Failed} feeds failed. {notes}");
        }
    }

    private sealed record Figures(
        double ColdSeconds,
        int Entries,
        double UnchangedSeconds,
        double UnchangedCpu,
        double PeakMegabytes);
}
