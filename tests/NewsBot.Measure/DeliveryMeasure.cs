using System.Diagnostics;
using System.Globalization;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Broadcast;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>
/// One digest for many chats through the fake Telegram at the real limits, while people ask: what was lost or doubled,
/// how long it took against what the limit allows, and how soon a question's answer was on its way.
/// </summary>
internal sealed class DeliveryMeasure : IMeasure
{
    private const double Usual = 29;

    public string Verb => "delivery";

    public string Usage => "[--chats N] [--per-second R]: a digest for many chats at Telegram's limits (10,000 chats)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int chats = (int)Number(arguments, "chats", 10_000);
        double perSecond = Number(arguments, "per-second", Usual);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-measure-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            using var platform = new RawTelegram(telegram.Address, telegram.Token, perSecond);
            await using var database = new SqliteDatabase(Path.Combine(folder.FullName, "newsbot.db"));
            await new Migrations(database, TimeProvider.System).ApplyAsync(cancellation);
            var run = new BroadcastRun(database, telegram, platform, chats);
            await run.PrepareAsync(cancellation);
            ClaimTimes times = await run.ClaimTimesAsync(cancellation);
            double seconds = await run.SendAsync(cancellation);
            // 30 a second is the service's limit, 29 ours; a lower cap is its own limit.
            double allowed = perSecond < Usual ? perSecond : new TelegramLimits().Overall;
            MeasureResult result = Report(run, telegram, chats, seconds, (chats + run.Questions) / allowed);
            return With(result, ("look_ms", times.Look), ("claim_ms", times.Claim));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MeasureResult Report(
        BroadcastRun run, FakeTelegram telegram, int chats, double seconds, double allowed)
    {
        IReadOnlyList<LedgerLine> sent = telegram.Ledger.Sent();
        int distinct = sent.DistinctBy(line => (line.Chat, line.Text)).Count();
        IReadOnlyList<double> times = run.AnswerTimes;
        using Process self = Process.GetCurrentProcess();
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["chats"] = chats,
            ["lost"] = chats + run.Questions - distinct,
            ["duplicates"] = sent.Count - distinct,
            ["seconds"] = Math.Round(seconds, 1),
            ["ratio_to_limit"] = Math.Round(seconds / allowed, 3),
            ["answers"] = times.Count,
            ["answer_p50_ms"] = Math.Round(At(times, 0.5), 1),
            ["answer_p99_ms"] = Math.Round(At(times, 0.99), 1),
            ["refused_429"] = telegram.Ledger.Refused.Count(line => line.Code == 429),
            ["calls_inside_retry_after"] = telegram.CallsInsideRetryAfter,
            ["put_seconds"] = Math.Round(run.PutSeconds, 3),
            ["peak_rss_mb"] = Math.Round(self.PeakWorkingSet64 / 1048576.0),
        };
        return new MeasureResult(json, []);
    }

    private static MeasureResult With(MeasureResult result, params (string Name, double Value)[] figures)
    {
        var json = new Dictionary<string, object>(result.Json, StringComparer.Ordinal);
        foreach ((string name, double value) in figures)
            json[name] = Math.Round(value, 2);
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]);
    }

    private static double At(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(sorted.Count * share) - 1)];

    private static double Number(MeasureArguments arguments, string name, double otherwise) =>
        arguments.Values.TryGetValue(name, out string? text)
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
