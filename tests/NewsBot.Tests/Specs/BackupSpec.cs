using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A backup is taken in the middle of a wave, and the database is lost some moments later.</summary>
public sealed class BackupSpec : IAsyncDisposable
{
    private const int Some = 12;
    private readonly Bot _bot = new();

    private string DatabaseFile => StorageModule.SqliteFile(_bot.Data);

    [Case("S12")]
    [Fact]
    public async Task What_had_arrived_before_the_backup_is_not_sent_again_and_nothing_is_lost()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(_bot.Data);
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var store = new KillStore(_bot.Data);
        var run = new KillRun(store, telegram, chats: 30, seed: 1);
        await run.PrepareAsync(cancellation);
        string backup = Path.Combine(_bot.Data, "..", "wave.db");
        int before;
        using (var victim = Victim.Start(store, telegram))
        {
            await Until.TrueAsync("the first messages", () => telegram.Ledger.Sent().Count >= Some);
            before = telegram.Ledger.Sent().Count;
            await SqliteBackup.WriteAsync(DatabaseFile, backup, cancellation);
            await Until.TrueAsync("some more", () => telegram.Ledger.Sent().Count >= before + Some);
            await victim.KillAsync();
        }

        File.Delete(DatabaseFile);
        await SqliteBackup.RestoreAsync(DatabaseFile, backup, TimeProvider.System.GetUtcNow(), cancellation);
        await run.PassAsync(cancellation);
        await run.FinishAsync(cancellation);

        IReadOnlyList<LedgerLine> sent = telegram.Ledger.Sent();
        var verdict = KillVerdict.Of(sent, run.Wanted, []);
        Assert.Equal((0, 0), (verdict.Lost, verdict.Unexpected));
        HashSet<(long?, string?)> early = [.. sent.Take(before).Select(line => (line.Chat, line.Text))];
        Assert.InRange(
            sent.Skip(before).Count(line => early.Contains((line.Chat, line.Text))), 0, KillVerdict.InFlight);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
