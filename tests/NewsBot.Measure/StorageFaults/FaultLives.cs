using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;
using NewsBot.Storage;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Lives of the real program whose disk fails from a point on until the program has said so, or has ended; then the
/// disk is well again, and the program must go on, or be able to start.
/// </summary>
internal sealed partial class FaultLives(KillRun run, KillStore store, FakeTelegram telegram)
{
    /// <summary>Of a life in which the disk fails for a few seconds.</summary>
    private const int MostErrors = 20;

    /// <summary>128 and the number of SIGTERM: it was asked to end before it had begun.</summary>
    private const int Untouched = 143;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<string> _broken = [];

    /// <summary>Lives in which the disk failed.</summary>
    public int Struck { get; private set; }

    /// <summary>Lives that ended because of it, in an orderly way.</summary>
    public int Ended { get; private set; }

    /// <summary>What went wrong within the lives.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>One life.</summary>
    public async Task LiveAsync(DiskFault fault, CancellationToken cancellation)
    {
        string gone = Path.Combine(store.Folder, "gone");
        File.Delete(gone);
        File.Delete(gone + ".struck");
        using var victim = Victim.Start(store, telegram, environment: DiskSwitch.Failing(fault, gone));
        bool struck = await UntilAsync(
            victim, () => File.Exists(gone + ".struck") || IsAllSent(), cancellation) && File.Exists(gone + ".struck");
        if (struck && !await UntilAsync(victim, () => HasTold(victim), cancellation))
            Wrong(fault, "it says nothing of the disk", victim);
        await File.WriteAllTextAsync(gone, "", cancellation);
        int sent = telegram.Ledger.Sent().Count;
        if (struck && !await UntilAsync(victim, () => IsAllSent() || telegram.Ledger.Sent().Count > sent, cancellation))
            Wrong(fault, "it does not go on", victim);
        await JudgeAsync(fault, victim);
        Struck += struck ? 1 : 0;
        await run.PassAsync(cancellation);
        await CheckAsync(fault, cancellation);
    }

    [GeneratedRegex("^ +at [A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Stack();

    [GeneratedRegex("disk is full|disk I/O error", RegexOptions.NonBacktracking)]
    private static partial Regex Trouble();

    private static bool HasTold(Victim victim) => victim.Said.Any(line => Trouble().IsMatch(line));

    private bool IsAllSent() => telegram.Ledger.Sent().Count >= run.Wanted.Count;

    /// <summary>Also true where it has ended.</summary>
    private static async Task<bool> UntilAsync(Victim victim, Func<bool> holds, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!holds() && !victim.HasEnded)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                return false;
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }

        return true;
    }

    private async Task JudgeAsync(DiskFault fault, Victim victim)
    {
        bool byItself = victim.HasEnded;
        string[] said = [.. victim.Said]; // What it says while it is asked to end is no matter of the disk.
        int code = byItself ? await victim.EndAsync() : await victim.TerminateAsync();
        Ended += byItself ? 1 : 0;
        if (byItself ? code != 1 : code is not (0 or Untouched))
            Wrong(fault, string.Create(CultureInfo.InvariantCulture, $"it ended with {code}"), victim);
        if (byItself && !HasTold(victim))
            Wrong(fault, "it ended without a word of the disk", victim);
        if (said.Any(line => Stack().IsMatch(line)))
            Wrong(fault, "a stack trace", victim);
        if (said.Count(line => line.Contains("ERROR", StringComparison.Ordinal)) > MostErrors)
            Wrong(fault, "too many errors", victim);
    }

    private async Task CheckAsync(DiskFault fault, CancellationToken cancellation)
    {
        await using Database database = store.Open();
        string? found = await database.ReadAsync(
            session => session.ScalarAsync<string>("PRAGMA integrity_check(1)"), cancellation);
        if (found != "ok")
            _broken.Add($"{fault}: the database is damaged ({found})");
    }

    private void Wrong(DiskFault fault, string what, Victim victim) =>
        _broken.Add($"{fault}: {what}\n    {string.Join("\n    ", victim.Said)}");
}
