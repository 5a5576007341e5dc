using System.Globalization;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// Starts the built program as its users do and watches it: how soon the first digest is there when no feed answers,
/// and the most memory it holds, also while it polls many local feeds and reads their pages of full size.
/// </summary>
internal sealed class MemoryMeasure : IMeasure
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Verb => "memory";

    public string Usage =>
        "[FILE.jsonl] [--feeds N] [--seconds N]: the program's first digest and peak memory (500 local feeds, 40 s "
            + "of them)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int feeds = arguments.Number("feeds", 500);
        int seconds = arguments.Number("seconds", 40);
        MixedNews news = await MixedNews.ReadAsync(arguments.Files, cancellation);
        Run[] runs =
        [
            await RunAsync("digest, no network", news, latency: null, 3, 0, Digest, cancellation),
            await RunAsync("service, no network", news, latency: null, 3, 5, Serve, cancellation),
            await RunAsync("service, no feed answers", news, Silent, 3, 5, Serve, cancellation),
            await RunAsync(
                $"service, {feeds} local feeds", news, TimeSpan.FromMilliseconds(50), feeds, seconds, Serve,
                cancellation),
        ];
        double first = runs[..^1].Max(run => run.Seconds)
            ?? throw new InvalidOperationException("The measurement is void: the program printed no digest.");
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["peak_rss_mb"] = Math.Round(runs.Max(run => run.Megabytes)),
            ["first_digest_seconds"] = Math.Round(first, 2),
            ["runs"] = runs.ToDictionary(
                run => run.Name,
                run => new { first_digest_seconds = run.Seconds, peak_rss_mb = Math.Round(run.Megabytes) },
                StringComparer.Ordinal),
        };
        return new MeasureResult(json, [.. runs.Select(run => run.Line)]);
    }

    /// <summary>Longer than the program waits before it takes the network to be away.</summary>
    private static TimeSpan Silent => TimeSpan.FromMinutes(5);

    private static string[] Digest => ["digest"];

    private static string[] Serve => ["--set", "Web:Port=0"];

    private static async Task<Run> RunAsync(
        string name,
        MixedNews news,
        TimeSpan? latency,
        int feeds,
        int seconds,
        string[] command,
        CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-measure-");
        try
        {
            await using NewsSites sites = await NewsSites.StartAsync(news, latency ?? TimeSpan.Zero);
            string config = Path.Combine(folder.FullName, "config");
            await sites.ConfigureAsync(config, feeds, cancellation);
            if (latency is null)
                await sites.DisposeAsync();
            await using ChildProgram program = ChildProgram.Start(
                folder.FullName,
                [.. command, "--config", config, "--data", folder.FullName, "--set",
                    "Http:AllowedAddresses:0=127.0.0.0/8"]);
            Task stay = Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, cancellation);
            TimeSpan? first = await program.FirstDigestAsync(Patience, cancellation);
            await stay;
            return new Run(name, first is { } time ? Math.Round(time.TotalSeconds, 2) : null, program.PeakMegabytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Run(string Name, double? Seconds, double Megabytes)
    {
        public string Line => string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {First}, at most {Megabytes:0} MB resident");

        private string First => Seconds is null ? "no digest yet" : $"first digest after {Seconds} s";
    }
}
