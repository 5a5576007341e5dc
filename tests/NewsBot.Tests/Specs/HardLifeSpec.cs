using System.Diagnostics;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>The program dies again and again right after its start, or others take its processors.</summary>
public sealed class HardLifeSpec : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("newsbot-hard-");

    [Case("K07")]
    [Fact]
    public async Task Started_and_killed_over_and_over_without_a_pause_it_sends_nothing_more_than_three_times()
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var run = new KillRun(new KillStore(_folder.FullName), telegram, chats: 60, seed: 4) { IsCrashLoop = true };
        await run.PrepareAsync(TestContext.Current.CancellationToken);
        int killed = await run.RunAsync(kills: 3, TestContext.Current.CancellationToken);

        var held = await run.HeldAsync(TestContext.Current.CancellationToken);
        var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, held);
        Assert.InRange(killed, 2, 3);
        Assert.Empty(verdict.Broken(run.Wanted.Count, killed, isGentle: false));
    }

    [Case("O05")]
    [Fact]
    public async Task With_both_processors_taken_by_others_everything_comes_once()
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var run = new KillRun(new KillStore(_folder.FullName), telegram, chats: 15, seed: 6);
        await run.PrepareAsync(TestContext.Current.CancellationToken);
        Process[] others = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Busy())];
        try
        {
            await run.RunAsync(kills: 0, TestContext.Current.CancellationToken);
        }
        finally
        {
            foreach (Process other in others)
            {
                other.Kill();
                other.Dispose();
            }
        }

        var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, []);
        Assert.Equal(new KillVerdict(0, 0, 0, 0, 1, 0), verdict);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Process Busy() => Process.Start(new ProcessStartInfo("sh", ["-c", "while :; do :; done"])
    {
        UseShellExecute = false,
    })!;
}
