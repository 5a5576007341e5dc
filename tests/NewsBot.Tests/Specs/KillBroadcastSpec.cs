using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>
/// Somebody types kill -9 again and again while digests go out. The whole campaign is <c>Measure kills</c>.
/// </summary>
public sealed class KillBroadcastSpec
{
    private const int Kills = 6;
    private const int InFlight = 6;

    [Case("K01")]
    [Fact]
    public async Task A_broadcast_killed_over_and_over_reaches_every_chat_in_order_and_hardly_ever_twice()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-kill-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var run = new KillRun(new KillStore(folder.FullName), telegram, chats: 40, seed: 3);
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            int killed = await run.RunAsync(Kills, TestContext.Current.CancellationToken);

            var held = await run.HeldAsync(TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, held);
            Assert.InRange(killed, 3, Kills);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.HeldUnarrived, verdict.OutOfOrder));
            Assert.InRange(verdict.MostCopies, 1, 3);
            Assert.InRange(verdict.Duplicates, 0, InFlight * killed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Case("K03")]
    [Fact]
    public async Task Asked_to_end_it_finishes_what_it_has_begun_and_nothing_comes_twice()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-end-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var run = new KillRun(new KillStore(folder.FullName), telegram, chats: 30, seed: 5) { IsGentle = true };
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            await run.RunAsync(kills: 3, TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, []);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.Duplicates, verdict.OutOfOrder));
            Assert.Equal(0, run.BadEnds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_verdict_sees_what_is_lost_doubled_or_out_of_order()
    {
        var verdict = KillVerdict.Of(
            [Line(1, "Digest 2"), Line(1, "Digest 1"), Line(2, "Digest 1"), Line(2, "Digest 1")],
            wanted: 6,
            [(1, "Digest 1"), (3, "Digest 1")]);
        Assert.Equal(
            new KillVerdict(Lost: 2, Held: 2, HeldUnarrived: 1, Duplicates: 1, MostCopies: 2, OutOfOrder: 1), verdict);
    }

    private static LedgerLine Line(long chat, string text) =>
        new(1, DateTimeOffset.UnixEpoch, "sendMessage", chat, 1, text);
}
