using NewsBot.Chats;
using NewsBot.Chats.Telegram;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>What people write, in order and once.</summary>
public sealed class TelegramListenerTests : TelegramHearing
{
    [Fact]
    public async Task What_a_person_writes_is_a_command_with_and_without_a_slash()
    {
        FakeMessage said = Bench.Fake.UserSends(Ada, "/latest@NEWS_fake_bot  5 en");
        Bench.Fake.UserSends(Ada, "latest");
        Bench.Fake.UserSends(Ada, "/latest@other_bot");
        Bench.Listen();
        await HearsAsync(2);
        IncomingCommand heard = Bench.Commands.First();
        Assert.Equal(["latest 5 en", "latest"], Texts());
        Assert.Equal(new ChatAddress(TelegramAddress.Platform, Text(Ada.Id)), heard.Chat);
        Assert.Equal(new ChatIdentity(NewsBot.Delivery.Platforms.ChatKind.Private, "Ada"), heard.Identity);
        Assert.Equal(new Sender(Text(Ada.Id), "uk"), heard.Sender);
        Assert.Equal($"m{Ada.Id}.{said.Id}", heard.UpdateKey);
    }

    [Fact]
    public async Task Updates_that_waited_while_the_bot_was_away_are_heard_and_each_is_acknowledged_once_dealt_with()
    {
        Bench.Fake.UserSends(Ada, "/one");
        Bench.Listen();
        await HearsAsync(1);
        await Bench.DeafenAsync();
        Bench.Fake.UserSends(Ada, "/two");
        Bench.Listen();
        await HearsAsync(2);
        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task An_update_whose_handling_failed_comes_again_and_holds_back_its_chat_only()
    {
        int tries = 0;
        Bench.OnCommand = command => command.Text == "bad" && ++tries < 3
            ? throw new InvalidOperationException("the database is away")
            : Task.CompletedTask;
        Bench.Fake.UserSends(Ada, "/bad");
        Bench.Fake.UserSends(Ada, "/after");
        Bench.Fake.UserSends(Ben, "/other");
        Bench.Listen();
        await PassTimeUntilAsync("all three", () => Texts().Distinct().Count() == 3);
        Assert.Equal("other", Texts()[0]);
        Assert.Equal(["bad", "after"], Texts().Where(text => text != "other"));
    }

    [Fact]
    public async Task An_update_that_fails_for_ever_is_left_after_five_tries()
    {
        int tries = 0;
        Bench.OnCommand = command => command.Text == "bad"
            ? throw new InvalidOperationException($"try {++tries}")
            : Task.CompletedTask;
        Bench.Fake.UserSends(Ada, "/bad");
        Bench.Fake.UserSends(Ada, "/after");
        Bench.Listen();
        await PassTimeUntilAsync("the one after", () => Texts().Contains("after"));
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task Commands_of_one_chat_stay_in_order_and_chats_do_not_wait_for_each_other()
    {
        var gate = new TaskCompletionSource();
        Bench.OnCommand = command => command.Text == "slow" ? gate.Task : Task.CompletedTask;
        Bench.Fake.UserSends(Ada, "/slow");
        Bench.Fake.UserSends(Ada, "/next");
        Bench.Fake.UserSends(Ben, "/quick");
        Bench.Listen();
        await HearsAsync(1);
        Assert.Equal(["quick"], Texts());
        gate.SetResult();
        await HearsAsync(3);
        Assert.Equal(["quick", "slow", "next"], Texts());
    }

    [Case("C14")]
    [Fact]
    public async Task After_a_quiet_week_updates_that_are_numbered_anew_are_heard()
    {
        Bench.Fake.UserSends(Ada, "/one");
        Bench.Listen();
        await Bench.HearsAsync("the first, and that it is confirmed", () => Bench.Fake.Polls == 2);
        await Bench.DeafenAsync();
        Bench.Clock.Advance(TimeSpan.FromDays(8));
        Bench.Fake.RestartUpdateNumbers(5);
        Bench.Fake.UserSends(Ada, "/two");
        Bench.Listen();
        await Bench.HearsAsync("the second", () => Texts().Contains("two"));
    }

    [Case("C14")]
    [Fact]
    public async Task A_hundred_and_fifty_updates_are_each_heard_once_in_order()
    {
        for (int number = 0; number < 150; number++)
            Bench.Fake.UserSends(Ada, $"/n {number}");
        Bench.Listen();
        await HearsAsync(150);
        Assert.Equal(Enumerable.Range(0, 150).Select(number => $"n {number}"), Texts());
    }
}
