using NewsBot.Articles;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Floods;
using NewsBot.Measure.Speed;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>
/// Feeds that bring a hundred thousand new items in ten minutes, or in less, to the real program, beside one that
/// brings five: how long it takes, what memory, what is given up, and how long somebody waits for an answer meanwhile.
/// </summary>
internal sealed class FloodMeasure : IMeasure
{
    /// <summary>Seconds.</summary>
    private const double MostAnswer = 2;

    public string Verb => "flood";

    public string Usage => "[--items N] [--seconds N]: N new items (100,000) in so many seconds (600; 0: at once)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int floods = (int)Math.Ceiling(arguments.Number("items", 100_000) / (double)FloodSource.PerFeed);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-flood-");
        try
        {
            var over = TimeSpan.FromSeconds(arguments.Number("seconds", 600));
            Dictionary<string, object> json = await FloodAsync(folder.FullName, floods, over, cancellation);
            return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
            {
                Broken = [.. Broken(json)],
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, object>> FloodAsync(
        string folder, int floods, TimeSpan over, CancellationToken cancellation)
    {
        await using FloodSource source = await FloodSource.StartAsync(floods);
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        string config = Path.Combine(folder, "config");
        await source.ConfigureAsync(config, cancellation);
        string file = StorageModule.SqliteFile(folder);
        await using (var empty = new SqliteDatabase(file))
            await new Migrations(empty, TimeProvider.System).ApplyAsync(cancellation);
        await using ChildProgram program = Start(folder, config, telegram);
        await using var database = new SqliteDatabase(file);
        var run = new FloodRun(database, source, telegram);
        Dictionary<string, object> json =
            await MeasureAsync(run, (long)floods * FloodSource.PerFeed, over, cancellation);
        json["peak_rss_mb"] = Math.Round(program.PeakMegabytes);
        return json;
    }

    private static ChildProgram Start(string folder, string config, FakeTelegram telegram) => ChildProgram.Start(
        folder, "--config", config, "--data", folder, "--set", "Web:Port=0",
        "--set", "Http:AllowedAddresses:0=127.0.0.0/8", "--set", $"Telegram:Token={telegram.Token}",
        "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}");

    private static async Task<Dictionary<string, object>> MeasureAsync(
        FloodRun run, long items, TimeSpan over, CancellationToken cancellation)
    {
        int most = new ArticlesOptions().MostWaiting;
        await run.BegunAsync(cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        long began = TimeProvider.System.GetTimestamp();
        Task asking = run.AskAsync(stop.Token);
        await run.FloodAsync(items, over, cancellation);
        double entered = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        await run.CalmAsync(most, cancellation);
        double calm = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        await stop.CancelAsync();
        await asking;
        return new(StringComparer.Ordinal)
        {
            ["items"] = await run.EnteredAsync(),
            ["entered_s"] = Math.Round(entered, 1),
            ["calm_s"] = Math.Round(calm, 1),
            ["given_up"] = await run.DroppedAsync(),
            ["waiting"] = await run.WaitingAsync(),
            ["sibling_brought"] = FloodSource.OfSibling,
            ["sibling_read"] = await run.SiblingReadAsync(),
            ["answers"] = run.Answers.Count,
            ["slowest_answer_s"] = Math.Round(run.Answers.DefaultIfEmpty(0).Max(), 2),
        };
    }

    private static IEnumerable<string> Broken(Dictionary<string, object> json)
    {
        if ((long)json["sibling_read"] < FloodSource.OfSibling)
            yield return "items of the calm feed were lost";
        if ((long)json["waiting"] > new ArticlesOptions().MostWaiting)
            yield return $"{json["waiting"]} articles wait";
        if ((double)json["slowest_answer_s"] > MostAnswer)
            yield return $"an answer took {json["slowest_answer_s"]} s, at most {MostAnswer} allowed";
    }
}
