using System.Globalization;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills;

/// <summary>
/// People write to the real program, one command each, and it is killed while it deals with them: within a command,
/// between it and its acknowledgement, while it answers.
/// </summary>
internal sealed class CommandKills(KillRun run, KillStore store, FakeTelegram telegram, int seed)
{
    /// <summary>Milliseconds from the commands to the kill, at most; a command takes some tens.</summary>
    private const int Longest = 400;

    /// <summary>Each changes something of the chat it is written in.</summary>
    private static readonly string[] Commands =
        ["/quiet 22:00-07:00", "/breaking 6", "/language uk", "/quiet off", "/subscribe 08:00 Kyiv"];

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Random _chance = new(seed);
    private readonly List<long> _people = [];

    /// <summary>True where each life ends at a call of the system, if it comes to it in time.</summary>
    public bool IsAtCalls { get; init; }

    /// <summary>How often it died at its call.</summary>
    public int Died { get; private set; }

    /// <summary>Has <paramref name="commands"/> people write in the course of the kills, then lets it finish.</summary>
    public async Task RunAsync(int commands, int kills, CancellationToken cancellation)
    {
        for (int kill = 0; kill < kills; kill++)
        {
            using Victim victim = Start(IsAtCalls ? CallPoint.Draw(_chance) : null);
            await HearsAsync(victim, cancellation);
            while (_people.Count < commands * (kill + 1) / kills)
                Write();
            await Task.Delay(
                TimeSpan.FromMilliseconds(_chance.Next(IsAtCalls ? 10 * Longest : Longest)),
                TimeProvider.System,
                cancellation);
            Died += victim.HasEnded ? 1 : 0;
            await victim.KillAsync();
            await run.PassAsync(cancellation);
        }

        await FinishAsync(cancellation);
    }

    /// <summary>What came of it.</summary>
    public async Task<CommandVerdict> JudgeAsync()
    {
        await using Database database = store.Open();
        IReadOnlyList<string> changes = await database.ReadAsync(
            session => session.QueryAsync<string>("SELECT who FROM audit"));
        IReadOnlyList<string> given = await database.ReadAsync(
            session => session.QueryAsync<string>(
                """
                SELECT chat.address FROM outbox o JOIN chat ON chat.id = o.chat WHERE o.state IN ('held', 'expired')
                """));
        return CommandVerdict.Of(
            _people,
            changes.CountBy(who => Number(who[(who.IndexOf(':', StringComparison.Ordinal) + 1)..])).ToDictionary(),
            telegram.Ledger.Sent().CountBy(line => line.Chat ?? 0).ToDictionary(),
            given.Select(Number).ToHashSet());
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private Victim Start(CallPoint? at) => Victim.Start(store, telegram, at);

    private void Write()
    {
        FakeUser person = telegram.AddUser();
        telegram.UserSends(person, Commands[_people.Count % Commands.Length]);
        _people.Add(person.Id);
    }

    /// <summary>Waits until it has asked for updates, which it does as soon as it lives.</summary>
    private async Task HearsAsync(Victim victim, CancellationToken cancellation)
    {
        int polls = telegram.Polls;
        await UntilAsync(() => Task.FromResult(victim.HasEnded || telegram.Polls > polls), cancellation);
    }

    /// <summary>Until each was heard, and no answer is left; what is in doubt waits for a later life.</summary>
    private async Task FinishAsync(CancellationToken cancellation)
    {
        using (Victim victim = Start(at: null))
        {
            await UntilAsync(async () => await HandledAsync() >= _people.Count, cancellation);
            await victim.KillAsync();
        }

        await run.PassAsync(cancellation);
        await run.FinishAsync(cancellation);
    }

    private async Task<long> HandledAsync()
    {
        await using Database database = store.Open();
        return await database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM handled_update"));
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The program hears nothing.");
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }
}
