using System.Globalization;
using NewsBot.Fakes.Databases;
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

    public string Usage =>
        "[--kills N] [--chats N] [--seed N] [--nodes N] [--gentle]: kills the program, or one of N nodes on "
        + "PostgreSQL, during a broadcast (200, 1,000, 1); --gentle: SIGTERM";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int kills = Number(arguments, "kills", 200);
        int seed = Number(arguments, "seed", 1);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-kills-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            int nodes = Number(arguments, "nodes", 1);
            var store = new KillStore(folder.FullName, nodes > 1 ? await NewDatabaseAsync() : null);
            var run = new KillRun(store, telegram, Number(arguments, "chats", 1000), seed)
            {
                IsGentle = arguments.Flags.Contains("gentle"),
            };
            await run.PrepareAsync(cancellation);
            var json = new Dictionary<string, object>(StringComparer.Ordinal) { ["seed"] = seed, ["nodes"] = nodes };
            if (nodes > 1)
            {
                var several = new NodeKills(run, store, telegram, seed);
                json["kills"] = await several.RunAsync(kills, nodes, cancellation);
                json["takeovers"] = several.Takeovers.Count;
                json["longest_takeover_s"] = Math.Round(several.Takeovers.DefaultIfEmpty(0).Max(), 1);
            }
            else
            {
                json["kills"] = await run.RunAsync(kills, cancellation);
            }

            await AddVerdictAsync(json, run, telegram, cancellation);
            return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> NewDatabaseAsync() =>
        await (await LocalPostgres.StartAsync() ?? throw new InvalidOperationException("PostgreSQL is not installed."))
            .NewDatabaseAsync();

    private static async Task AddVerdictAsync(
        Dictionary<string, object> json, KillRun run, FakeTelegram telegram, CancellationToken cancellation)
    {
        var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, await run.HeldAsync(cancellation));
        json["gentle"] = run.IsGentle;
        json["bad_exit_codes"] = run.BadEnds;
        json["messages"] = run.Wanted;
        json["lost"] = verdict.Lost;
        json["duplicates"] = verdict.Duplicates;
        json["most_copies"] = verdict.MostCopies;
        json["out_of_order"] = verdict.OutOfOrder;
        json["held_and_told"] = verdict.Held;
        json["held_without_arriving"] = verdict.HeldUnarrived;
        json["refused_429"] = telegram.Ledger.Refused.Count(line => line.Code == 429);
    }

    private static int Number(MeasureArguments arguments, string name, int otherwise) =>
        arguments.Values.TryGetValue(name, out string? text)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
