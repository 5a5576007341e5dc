using System.Globalization;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;

namespace NewsBot.Measure;

/// <summary>
/// The promise of delivery, tried: the real program is killed at random moments while it sends two digests to each of
/// many chats, until all is delivered.
/// </summary>
internal sealed class KillsMeasure : IMeasure
{
    public string Verb => "kills";

    public string Usage => "[--kills N] [--chats N] [--seed N]: kills the program during a broadcast (200, 1,000, 1)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int kills = Number(arguments, "kills", 200);
        int seed = Number(arguments, "seed", 1);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-kills-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var run = new KillRun(folder.FullName, telegram, Number(arguments, "chats", 1000), seed);
            await run.PrepareAsync(cancellation);
            int killed = await run.RunAsync(kills, cancellation);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, await run.HeldAsync(cancellation));
            var json = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["seed"] = seed,
                ["kills"] = killed,
                ["messages"] = run.Wanted,
                ["lost"] = verdict.Lost,
                ["duplicates"] = verdict.Duplicates,
                ["most_copies"] = verdict.MostCopies,
                ["out_of_order"] = verdict.OutOfOrder,
                ["held_and_told"] = verdict.Held,
                ["held_without_arriving"] = verdict.HeldUnarrived,
                ["refused_429"] = telegram.Ledger.Refused.Count(line => line.Code == 429),
            };
            return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Number(MeasureArguments arguments, string name, int otherwise) =>
        arguments.Values.TryGetValue(name, out string? text)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
