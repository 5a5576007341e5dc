using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>Whoever waits for a slow answer sees that the bot is at it.</summary>
public sealed class TelegramTypingTests
{
    [Fact]
    public async Task A_slow_answer_is_shown_as_being_typed_and_a_quick_one_is_not()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        FakeUser ada = bench.Fake.AddUser("Ada");
        bench.Listen();
        bench.Fake.UserSends(ada, "/quick");
        await bench.HearsAsync("the quick one", () => bench.Commands.Count == 1);
        Assert.Equal(0, Typed(bench, ada));

        var answered = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        bench.OnCommand = _ =>
        {
            asked.TrySetResult();
            return answered.Task;
        };
        bench.Fake.UserSends(ada, "/slow");
        await asked.Task;
        for (int times = 1; times <= 2; times++)
        {
            await bench.HearsAsync("that it types", () =>
            {
                bench.Clock.Advance(TimeSpan.FromSeconds(1));
                return Typed(bench, ada) >= times;
            });
        }

        answered.SetResult();
        await bench.HearsAsync("the slow one", () => bench.Commands.Count == 2);
    }

    [Fact]
    public async Task Whether_it_types_or_not_the_next_is_heard_where_Telegram_is_silent_about_that()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        FakeUser ada = bench.Fake.AddUser("Ada");
        bench.Fake.FailNext(TelegramFault.SilenceBefore, "sendChatAction", times: 100);
        bench.OnCommand = command => command.Text == "slow"
            ? bench.HearsAsync("that it types", () =>
            {
                bench.Clock.Advance(TimeSpan.FromSeconds(1));
                return bench.Fake.Ledger.Refused.Any(line => line.Method == "sendChatAction");
            })
            : Task.CompletedTask;
        bench.Listen();
        bench.Fake.UserSends(ada, "/slow");
        await bench.HearsAsync("the slow one", () => bench.Commands.Count == 1);
        bench.Fake.UserSends(ada, "/next");
        await bench.HearsAsync("the next", () =>
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return bench.Commands.Count == 2;
        });
    }

    private static int Typed(TelegramBench bench, FakeUser user) =>
        bench.Fake.Ledger.Accepted.Count(line => line.Method == "sendChatAction" && line.Chat == user.Id);
}
