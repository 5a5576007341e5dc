using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills;
using NewsBot.Storage;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Cuts the power at arbitrary moments of taped lives, starts the program's storage on what is left, and looks whether
/// anything is undone that was flushed.
/// </summary>
internal sealed class PowerCuts(TapedLives lives, string folder, StorageReport report, int seed)
{
    private const int Chats = 12;

    /// <summary>What the kill between the lives left in doubt, and what the power cut does.</summary>
    private const int MostAgain = 2 * KillVerdict.InFlight;

    private const string Name = "newsbot.db";
    private readonly Random _chance = new(seed);
    private readonly Dictionary<int, OutboxFacts> _flushed = [];

    /// <summary>Records the lives, and cuts them as often as was asked for.</summary>
    public static async Task RunAsync(int images, int seed, StorageReport report, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-cut-");
        try
        {
            string lived = folder.CreateSubdirectory("lives").FullName;
            TapedLives lives = await TapedLives.RecordAsync(lived, Chats, cancellation);
            report.Add("power_events", lives.Tape.Count);
            var cuts = new PowerCuts(lives, folder.FullName, report, seed);
            for (int image = 0; image < images; image++)
                await cuts.CutAsync(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task CutAsync(CancellationToken cancellation)
    {
        int cut = _chance.Next(1, lives.Tape.Count + 1);
        OutboxFacts known = await FlushedAsync(cut, cancellation);
        string disk = Directory.CreateDirectory(Path.Combine(folder, "disk")).FullName;
        DiskImage.WriteCut(lives.Tape.Take(cut), disk, _chance);
        string file = Path.Combine(disk, Name);
        if (known.States.Count > 0)
            await File.WriteAllTextAsync(file + ".lock", "The database has held something.", cancellation);
        try
        {
            report.Break((await JudgeAsync(file, known, cut, cancellation)).Select(what => string.Create(
                CultureInfo.InvariantCulture, $"power cut after event {cut}, seed {seed}: {what}")));
        }
        finally
        {
            report.Add("power_images", 1);
            Directory.Delete(disk, recursive: true);
        }
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(
        string file, OutboxFacts known, int cut, CancellationToken cancellation)
    {
        try
        {
            await using var database = new SqliteDatabase(file);
            string check = await NextLife.StartAsync(database, cancellation);
            OutboxFacts found = await OutboxFacts.ReadAsync(file, cancellation);
            int arrived = Arrived(cut).Count(line => found.States.GetValueOrDefault(line) != "sent");
            int waiting = found.States.Values.Count(state => state is "ready" or "in doubt" or "sending");
            int? sent = await NextLife.SendAllAsync(database, cancellation);
            report.Add("power_sent_again", arrived);
            string[] broken =
            [
                .. known.LostIn(found).Take(1).Select(lost => $"undone: {lost}"),
                .. Arrived(cut)
                    .Where(line => found.States.GetValueOrDefault(line) is not ("sending" or "in doubt" or "sent"))
                    .Take(1)
                    .Select(line => $"{line} arrived, and its row does not know of it"),
                .. check == "ok" ? Array.Empty<string>() : [$"damaged: {check}"],
                .. sent == waiting ? Array.Empty<string>() : [$"{sent} of {waiting} that waited were sent"],
                .. arrived <= MostAgain ? Array.Empty<string>() : [$"{arrived} are sent again"],
            ];
            return broken;
        }
        catch (Exception error) when (error is StorageException or SqliteException)
        {
            return [$"refused: {error.Message}"];
        }
    }

    /// <summary>Messages that had arrived by the time of the cut, as rows are named.</summary>
    private IEnumerable<string> Arrived(int cut)
    {
        long at = lives.Tape[cut - 1].At;
        return lives.Sent.Where(line => line.At.UtcTicks < at).Select(RowOf).Distinct(StringComparer.Ordinal);
    }

    /// <summary>"Digest 1" has the key d1, and it has one part.</summary>
    private static string RowOf(LedgerLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Chat} d{line.Text![^1]}:0");

    /// <summary>What a database knew when a file was last flushed before the cut.</summary>
    private async Task<OutboxFacts> FlushedAsync(int cut, CancellationToken cancellation)
    {
        int last = cut;
        while (last > 0 && lives.Tape[last - 1].Kind != TapeKind.Sync)
            last--;
        if (_flushed.TryGetValue(last, out OutboxFacts? known))
            return known;
        string whole = Directory.CreateDirectory(Path.Combine(folder, "whole")).FullName;
        DiskImage.WriteWhole(lives.Tape.Take(last), whole);
        known = await OutboxFacts.ReadAsync(Path.Combine(whole, Name), cancellation);
        Directory.Delete(whole, recursive: true);
        return _flushed[last] = known;
    }
}
