using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Lives of a database whose writes were written down: it is made, two digests are put in line, the real program sends
/// half of them and is killed, and another sends the rest and ends in an orderly way.
/// </summary>
/// <param name="Tape">What was done to its files.</param>
/// <param name="Sent">What the other side got, and when.</param>
internal sealed record TapedLives(IReadOnlyList<TapeEvent> Tape, IReadOnlyList<LedgerLine> Sent)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Lives them.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="chats">How many chats get the digests.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<TapedLives> RecordAsync(string folder, int chats, CancellationToken cancellation)
    {
        string tape = Path.Combine(folder, "tape");
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var store = new KillStore(folder);
        var run = new KillRun(store, telegram, chats, seed: 1);
        await HereAsync(tape, folder, () => run.PrepareAsync(cancellation));
        using (var first = Victim.Start(store, telegram, environment: DiskSwitch.Taped(tape)))
        {
            await UntilAsync(() => telegram.Ledger.Sent().Count >= run.Wanted.Count / 2, first, cancellation);
            await first.KillAsync();
        }

        await HereAsync(tape, folder, () => run.PassAsync(cancellation));
        using (var second = Victim.Start(store, telegram, environment: DiskSwitch.Taped(tape)))
        {
            await UntilAsync(() => Arrived(telegram) == run.Wanted.Count, second, cancellation);
            await second.TerminateAsync();
        }

        return new TapedLives(DiskTape.Read(tape), telegram.Ledger.Sent());
    }

    private static int Arrived(FakeTelegram telegram) =>
        telegram.Ledger.Sent().Select(line => (line.Chat, line.Text)).Distinct().Count();

    private static async Task HereAsync(string tape, string folder, Func<Task> act)
    {
        DiskShim.Install(new DiskTape(tape, TimeProvider.System), folder);
        try
        {
            await act();
        }
        finally
        {
            DiskShim.Install(watch: null);
        }
    }

    private static async Task UntilAsync(Func<bool> holds, Victim victim, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (victim.HasEnded || TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"It sends nothing: {string.Join('\n', victim.Said)}");
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }
}
