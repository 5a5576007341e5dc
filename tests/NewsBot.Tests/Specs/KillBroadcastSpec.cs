using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>
/// Somebody types kill -9 again and again while digests go out. The whole campaign is <c>Measure kills</c>.
/// </summary>
public sealed class KillBroadcastSpec
{
    private const int Kills = 4;
    private const int InFlight = 6;

    [Case("K01")]
    [Fact]
    public async Task A_broadcast_killed_over_and_over_reaches_every_chat_in_order_and_hardly_ever_twice()
    {
        DirectoryInfo folder = Scratch.NewFolder("newsbot-kill-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var run = new KillRun(new KillStore(folder.FullName), telegram, chats: 40, seed: 3);
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            int killed = await run.RunAsync(Kills, TestContext.Current.CancellationToken);

            var held = await run.HeldAsync(TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, held);
            Assert.InRange(killed, 2, Kills);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.Unexpected, verdict.OutOfOrder));
            Assert.InRange(verdict.MostCopies, 1, 3);
            Assert.InRange(verdict.Duplicates, 0, InFlight * killed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Case("K02")]
    [Fact]
    public async Task Killed_before_a_write_a_send_or_a_receipt_nothing_is_lost()
    {
        Assert.SkipUnless(await CallPoint.ArePossibleAsync(), "strace is not installed, or may trace nothing here.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-calls-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var store = new KillStore(folder.FullName);
            var run = new KillRun(store, telegram, chats: 20, seed: 12);
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            var calls = new CallKills(run, store, telegram, seed: 12);
            int killed = await calls.RunAsync(Kills, TestContext.Current.CancellationToken);

            var held = await run.HeldAsync(TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, held);
            Assert.NotEmpty(calls.Died);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.Unexpected, verdict.OutOfOrder));
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
        DirectoryInfo folder = Scratch.NewFolder("newsbot-end-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var run = new KillRun(new KillStore(folder.FullName), telegram, chats: 30, seed: 5)
            {
                Ending = Ending.Terminate,
            };
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            await run.RunAsync(kills: 3, TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, []);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.Duplicates, verdict.OutOfOrder));
            Assert.Equal(0, run.BadEnds);
            Assert.InRange(run.SlowestEnd, 0, 15);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Case("K04")]
    [Fact]
    public async Task Killed_a_second_after_it_was_asked_to_end_nothing_is_lost()
    {
        DirectoryInfo folder = Scratch.NewFolder("newsbot-end-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            telegram.FailNext(TelegramFault.Slow(TimeSpan.FromSeconds(3)), "sendMessage", times: 12);
            var run = new KillRun(new KillStore(folder.FullName), telegram, chats: 20, seed: 9)
            {
                Ending = Ending.TerminateThenKill,
            };
            await run.PrepareAsync(TestContext.Current.CancellationToken);
            int killed = await run.RunAsync(kills: 2, TestContext.Current.CancellationToken);
            var held = await run.HeldAsync(TestContext.Current.CancellationToken);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, held);
            Assert.Equal((0, 0, 0), (verdict.Lost, verdict.Unexpected, verdict.OutOfOrder));
            Assert.InRange(verdict.Duplicates, 0, InFlight * killed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_verdict_sees_what_is_lost_unwanted_doubled_or_out_of_order()
    {
        HashSet<(long, string)> wanted =
            [(1, "Digest 1"), (1, "Digest 2"), (2, "Digest 1"), (2, "Digest 2"), (3, "Digest 1"), (3, "Digest 2")];
        var verdict = KillVerdict.Of(
            [Line(1, "Digest 2"), Line(1, "Digest 1"), Line(2, "Digest 1"), Line(2, "Digest 1"), Line(2, "Spam")],
            wanted,
            [(1, "Digest 1"), (3, "Digest 1")]);
        Assert.Equal(
            new KillVerdict(Lost: 3, Unexpected: 1, Held: 2, Duplicates: 1, MostCopies: 2, OutOfOrder: 1), verdict);
        Assert.Equal(4, verdict.Broken(wanted.Count, failures: 1, isGentle: false).Count());
        Assert.Equal(5, verdict.Broken(wanted.Count, failures: 1, isGentle: true).Count());
    }

    private static LedgerLine Line(long chat, string text) =>
        new(1, DateTimeOffset.UnixEpoch, "sendMessage", chat, 1, text);
}
