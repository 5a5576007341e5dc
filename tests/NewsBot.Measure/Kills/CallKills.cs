using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills.Moments;

namespace NewsBot.Measure.Kills;

/// <summary>
/// As <see cref="KillRun"/>, but each life ends at a call of the system, or at a moment, that was chosen before.
/// </summary>
internal sealed class CallKills(KillRun run, KillStore store, FakeTelegram telegram, int seed)
{
    /// <summary>How many times its share of the messages a life that does not come to its call sends.</summary>
    private const int Shares = 3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Random _chance = new(seed);
    private readonly Dictionary<string, int> _died = new(StringComparer.Ordinal);

    /// <summary>True where it dies at commits, and not at calls of the system.</summary>
    public bool IsAtMoments { get; init; }

    /// <summary>How often it died at its call; else it was killed from outside.</summary>
    public IReadOnlyDictionary<string, int> Died => _died;

    /// <summary>Kills, then lets the last process finish.</summary>
    /// <returns>How many times it was killed while anything was left to send.</returns>
    public async Task<int> RunAsync(int kills, CancellationToken cancellation)
    {
        int killed = 0;
        for (; killed < kills && await run.LeftAsync(cancellation) > 0; killed++)
        {
            CallPoint? call = IsAtMoments ? null : CallPoint.Draw(_chance);
            Moment? moment = IsAtMoments ? Moment.Draw(_chance) : null;
            string at = call?.Call ?? moment!.Transaction;
            using var victim = Victim.Start(store, telegram, call, moment);
            await LiveAsync(victim, Math.Max(1, Shares * run.Wanted.Count / kills), cancellation);
            if (victim.HasEnded)
                _died[at] = _died.GetValueOrDefault(at) + 1;
            await victim.KillAsync();
            await run.PassAsync(cancellation);
        }

        await run.FinishAsync(cancellation);
        return killed;
    }

    private async Task LiveAsync(Victim victim, int most, CancellationToken cancellation)
    {
        int until = telegram.Ledger.Sent().Count + most;
        long began = TimeProvider.System.GetTimestamp();
        while (!victim.HasEnded
            && telegram.Ledger.Sent().Count < until
            && await run.LeftAsync(cancellation) > 0
            && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }
}
