using System.Globalization;
using NewsBot.Chats;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Databases;
using NewsBot.Measure.Asking;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// How long people wait for an answer, from the update to the beginning of its send, with many articles and chats
/// stored: every reading command, the searches apart.
/// </summary>
internal sealed class CommandsMeasure : IMeasure
{
    private const int UsualArticles = 100_000, UsualChats = 10_000, Rounds = 20;

    private static readonly string[] Asked =
    [
        "latest", "latest 5 en 24h", "story 1", "why 1", "timeline", "timeline 60", "topics", "missed", "sources",
        "schedule", "timezone", "language", "quiet", "breaking", "help", "about", "preview", "subscribe 08:00 Kyiv",
        "feedback 1 wrong", "status", "feeds", "jobs", "chats", "audit", "deliveries", "cost", "broadcast hello",
    ];

    // A word of every story, two of every story, a rare one, one that is nowhere.
    private static readonly string[] Searched = ["ukraine", "ukraine putin", "99999", "pumpkin"];

    public string Verb => "commands";

    public string Usage =>
        "[--articles N] [--chats N] [--postgres]: from an update to its answer's send (100,000 articles, 10,000 chats)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int articles = arguments.Number("articles", UsualArticles);
        int chats = arguments.Number("chats", UsualChats);
        var platform = new MeterPlatform();
        await using WholeProgram program = await WholeProgram.OpenAsync(
            services => services.AddChats().AddSingleton<IChatPlatform>(platform),
            arguments.Flags.Contains("postgres") ? await OnPostgresAsync() : [],
            cancellation);
        await FilledDatabase.FillAsync(program, articles, cancellation);
        await using var run = new AskingRun(program, platform, chats);
        await run.PrepareAsync(cancellation);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (int round = 0; round <= Rounds; round++)
            await RoundAsync(run, round, chats, times, cancellation);
        return Report(articles, chats, times);
    }

    private static async Task<IEnumerable<string>> OnPostgresAsync()
    {
        LocalPostgres server = await LocalPostgres.StartAsync()
            ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        return
        [
            "Storage:Provider=postgres", $"Storage:ConnectionString={await server.NewDatabaseAsync()}",
        ];
    }

    /// <summary>Each command in a chat of its own; the first round is for compilers and caches.</summary>
    private static async Task RoundAsync(
        AskingRun run,
        int round,
        int chats,
        Dictionary<string, List<double>> times,
        CancellationToken cancellation)
    {
        foreach ((int index, string text) in Asked.Concat(Searched.Select(words => $"search {words}")).Index())
        {
            int chat = 1 + ((((round * 100) + index) * 7919) % chats);
            if (text.EndsWith(" 1", StringComparison.Ordinal) || text.EndsWith("wrong", StringComparison.Ordinal))
                await run.AskAsync(chat, "latest", cancellation);
            double time = await run.AskAsync(chat, text, cancellation);
            if (round == 0)
                times[text] = [];
            else
                times[text].Add(time);
        }
    }

    private static MeasureResult Report(int articles, int chats, Dictionary<string, List<double>> times)
    {
        double[] asked = [.. times.Where(one => !IsSearch(one.Key)).SelectMany(one => one.Value).Order()];
        double[] searched = [.. times.Where(one => IsSearch(one.Key)).SelectMany(one => one.Value).Order()];
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["articles"] = articles,
            ["chats"] = chats,
            ["asked"] = asked.Length,
            ["p50_ms"] = Share(asked, 0.5),
            ["p99_ms"] = Share(asked, 0.99),
            ["max_ms"] = Math.Round(asked[^1], 1),
            ["searched"] = searched.Length,
            ["search_p50_ms"] = Share(searched, 0.5),
            ["search_p99_ms"] = Share(searched, 0.99),
            ["search_max_ms"] = Math.Round(searched[^1], 1),
            ["slowest"] = times.OrderByDescending(one => one.Value.Max()).Take(6)
                .ToDictionary(one => one.Key, one => Math.Round(one.Value.Max(), 1)),
        };
        return new MeasureResult(
            json,
            [
                .. json.Where(pair => pair.Key != "slowest").Select(pair => $"{pair.Key}: {pair.Value}"),
                .. times.OrderByDescending(one => one.Value.Max()).Select(one => string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {one.Key,-22} median {one.Value.Order().ElementAt(one.Value.Count / 2),7:0.0} ms, "
                        + $"most {one.Value.Max(),7:0.0} ms")),
            ]);
    }

    private static bool IsSearch(string text) => text.StartsWith("search ", StringComparison.Ordinal);

    private static double Share(double[] sorted, double share) =>
        Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))], 1);
}
