using System.Globalization;
using NewsBot.CommandLine;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;
using NewsBot.Storage;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Spoils the database or its write-ahead log as a killed program left them, and starts the program on it, through its
/// front door: it works with all that was there, or says what is wrong and changes nothing.
/// </summary>
internal sealed class SpoiltFiles(string folder, StorageReport report, int seed)
{
    private const int Chats = 60, Name = 0, Log = 1;
    private static readonly string[] Parts = ["newsbot.db", "newsbot.db-wal", "newsbot.db-shm", "newsbot.db.lock"];
    private readonly Random _chance = new(seed);
    private readonly string _kept = Path.Combine(folder, "kept");
    private readonly string _spoilt = Path.Combine(folder, "spoilt");
    private OutboxFacts _known = new(new Dictionary<string, string>());

    /// <summary>Makes a database, and spoils it as often as was asked for.</summary>
    public static async Task RunAsync(int corruptions, int seed, StorageReport report, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-spoilt-");
        try
        {
            var files = new SpoiltFiles(folder.FullName, report, seed);
            await files.PrepareAsync(cancellation);
            for (int at = 0; at < corruptions; at++)
                await files.TryAsync(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Two digests for each chat, of which the sendings are in the log, a commit each.</summary>
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        string lived = Directory.CreateDirectory(Path.Combine(folder, "lived")).FullName;
        Directory.CreateDirectory(_kept);
        await using (FakeTelegram telegram = await FakeTelegram.StartAsync())
            await new KillRun(new KillStore(lived), telegram, Chats, seed).PrepareAsync(cancellation);
        string file = Path.Combine(lived, Parts[Name]);
        await using (var database = new SqliteDatabase(file))
        {
            for (int row = 1; row <= Chats; row++)
            {
                await database.WriteAsync(
                    session => session.ExecuteAsync("UPDATE outbox SET state = 'sent' WHERE id = @row", new { row }),
                    cancellation);
            }

            foreach (string part in Parts)
                File.Copy(Path.Combine(lived, part), Path.Combine(_kept, part));
        }

        _known = await OutboxFacts.ReadAsync(file, cancellation);
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_spoilt);
        foreach (string part in Parts)
            File.Copy(Path.Combine(_kept, part), Path.Combine(_spoilt, part));
        string file = Path.Combine(_spoilt, Parts[_chance.Next(2)]);
        SpoilKind kind = Enum.GetValues<SpoilKind>()[_chance.Next(Enum.GetValues<SpoilKind>().Length)];
        await File.WriteAllBytesAsync(
            file, Spoiling.Of(kind, await File.ReadAllBytesAsync(file, cancellation), _chance), cancellation);
        byte[][] before = await ContentAsync(cancellation);
        string said = "";
        try
        {
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            int code = await StartAsync(errors, cancellation);
            said = errors.ToString();
            string[] wrong = code == 0
                ? [.. await LostAsync(cancellation)]
                : [.. Refused(code, said, before, await ContentAsync(cancellation))];
            report.Add(code == 0 ? "spoilt_works_on" : "spoilt_refused", 1);
            report.Break(wrong.Select(what => string.Create(
                CultureInfo.InvariantCulture, $"{kind} {Path.GetFileName(file)}, seed {seed}: {what}")));
        }
        finally
        {
            report.Add("spoilt_files", 1);
            Directory.Delete(_spoilt, recursive: true);
        }
    }

    private Task<int> StartAsync(StringWriter errors, CancellationToken cancellation)
    {
        string config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;
        File.WriteAllText(Path.Combine(config, "feeds.json"), """{ "feeds": {} }""");
        return Cli.RunAsync(
            ["export", Path.Combine(folder, "chats.json"), "--config", config, "--data", _spoilt],
            new Surroundings(TextWriter.Null, errors, static _ => null, TimeProvider.System),
            cancellation);
    }

    /// <summary>It started: then all must be there.</summary>
    private async Task<IEnumerable<string>> LostAsync(CancellationToken cancellation)
    {
        OutboxFacts found = await OutboxFacts.ReadAsync(Path.Combine(_spoilt, Parts[Name]), cancellation);
        string[] lost = [.. _known.LostIn(found)];
        return lost.Length == 0 ? [] : [$"it began without {lost.Length} messages or their sending: {lost[0]}"];
    }

    private IEnumerable<string> Refused(int code, string said, byte[][] before, byte[][] after)
    {
        if (code is not (Cli.Failure or Cli.BadUsage))
            yield return string.Create(CultureInfo.InvariantCulture, $"it ended with {code}");
        if (!said.Contains("restore", StringComparison.Ordinal) || !said.Contains(_spoilt, StringComparison.Ordinal))
            yield return $"it does not say what to do: {said}";
        if (said.Contains("   at ", StringComparison.Ordinal)
            || said.Contains("a mistake in it", StringComparison.Ordinal))
            yield return $"a stack trace: {said}";
        if (!before[Name].SequenceEqual(after[Name]) || !before[Log].SequenceEqual(after[Log]))
            yield return $"it refused, and yet changed the files: {said}";
    }

    private async Task<byte[][]> ContentAsync(CancellationToken cancellation)
    {
        var contents = new List<byte[]>();
        foreach (string part in Parts[..2])
        {
            string file = Path.Combine(_spoilt, part);
            contents.Add(File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellation) : []);
        }

        return [.. contents];
    }
}
