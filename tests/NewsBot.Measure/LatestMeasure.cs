using System.Diagnostics;
using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Delivery.Latest;
using NewsBot.Digests;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>How long somebody who asks for the newest stories waits, with many articles stored.</summary>
internal sealed class LatestMeasure : IMeasure
{
    private const int Usual = 100_000, Rounds = 21;

    public string Verb => "latest";

    public string Usage => "[--articles N]: the newest stories, composed at once (100,000 articles)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int count = int.Parse(
            arguments.Values.GetValueOrDefault("articles", Usual.ToString(CultureInfo.InvariantCulture)),
            CultureInfo.InvariantCulture);
        await using WholeProgram program = await WholeProgram.OpenAsync(cancellation);
        await FilledDatabase.FillAsync(program, count, cancellation);
        var query = new LatestQuery("ukraine-peace", "Asia/Jakarta", "id,en", Most: 5, TimeSpan.FromHours(24));
        List<double> fresh = [], kept = [];
        for (int round = 0; round <= Rounds; round++)
        {
            LatestStories latest = New(program.Services);
            double first = await TimeAsync(latest, query), again = await TimeAsync(latest, query);
            if (round == 0)
                continue; // Code is compiled and caches fill.
            fresh.Add(first);
            kept.Add(again);
        }

        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["articles"] = count,
            ["latest_ms"] = Math.Round(fresh.Order().ElementAt(Rounds / 2), 1),
            ["latest_max_ms"] = Math.Round(fresh.Max(), 1),
            ["latest_kept_ms"] = Math.Round(kept.Order().ElementAt(Rounds / 2), 3),
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]);
    }

    private static LatestStories New(IServiceProvider services) => new(
        services.GetRequiredService<DigestComposer>(),
        services.GetRequiredService<CandidateQuery>(),
        services.GetRequiredService<Freshness>(),
        TimeProvider.System);

    private static async Task<double> TimeAsync(LatestStories latest, LatestQuery query)
    {
        long start = Stopwatch.GetTimestamp();
        LatestNews news = await latest.FindAsync(query);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return news.Digest is not null
            ? time
            : throw new InvalidOperationException("The measurement is void: there was no news.");
    }
}
