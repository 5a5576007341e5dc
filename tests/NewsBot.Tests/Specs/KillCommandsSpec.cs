using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>
/// The program is killed while people write to it. The whole campaign is <c>Measure kills --commands N</c>.
/// </summary>
public sealed class KillCommandsSpec
{
    [Case("K10")]
    [Case("K12")]
    [Fact]
    public async Task Whatever_is_killed_each_command_is_carried_out_once_and_answered_at_most_once()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-commands-");
        try
        {
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var store = new KillStore(folder.FullName);
            var run = new KillRun(store, telegram, chats: 0, seed: 4);
            await run.PrepareAsync(cancellation);
            var asked = new CommandKills(run, store, telegram, seed: 4);
            await asked.RunAsync(commands: 40, kills: 4, cancellation);
            Assert.Empty((await asked.JudgeAsync()).Broken(kills: 4));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_verdict_sees_what_is_lost_doubled_or_left_without_an_answer()
    {
        var verdict = CommandVerdict.Of(
            [1, 2, 3, 4, 5],
            new Dictionary<long, int> { [1] = 1, [2] = 2, [4] = 1, [5] = 1 },
            new Dictionary<long, int> { [1] = 1, [2] = 1, [4] = 2 },
            new HashSet<long> { 3 });
        Assert.Equal(new CommandVerdict(Lost: 1, Twice: 1, Unanswered: 1, GivenUp: 1, Again: 1), verdict);
        Assert.Equal(4, verdict.Broken(kills: 1).Count());
        Assert.Equal(5, verdict.Broken(kills: 0).Count());
    }
}
