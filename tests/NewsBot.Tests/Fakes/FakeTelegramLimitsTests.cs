using System.Net;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramLimitsTests : FakeTelegramTests
{
    [Fact]
    public async Task A_second_message_within_a_second_must_wait_and_impatience_doubles_the_wait()
    {
        await SayAsync(Ada.Id, "one");
        TelegramAnswer refused = await SayAsync(Ada.Id, "two");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("Too Many Requests: retry after 1", refused.Description);
        Assert.Equal("1", refused.RetryAfter);
        TelegramAnswer again = await SayAsync(Ada.Id, "two");
        Assert.Equal(2, (int?)again.Parameters!["retry_after"]);
        Assert.Equal(1, Telegram.CallsInsideRetryAfter);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(Ada.Id, "two")).Status);
        Assert.Equal(["one", "two"], Telegram.Ledger.Sent(Ada.Id).Select(line => line.Text));
    }

    [Fact]
    public async Task Thirty_chats_may_be_written_to_in_a_second_and_not_one_more()
    {
        for (int i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(Telegram.AddUser(hasStarted: true).Id, "x")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SayAsync(Ada.Id, "x")).Status);
    }

    [Fact]
    public async Task A_group_takes_twenty_messages_a_minute()
    {
        FakeChat group = Telegram.AddChat(ChatKind.Group, Ada);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(group.Id, "x")).Status);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        TelegramAnswer refused = await SayAsync(group.Id, "x");
        Assert.Equal("Too Many Requests: retry after 40", refused.Description);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(group.Id, "x")).Status);
    }

    [Fact]
    public async Task A_refused_text_takes_nothing_from_the_limit()
    {
        Assert.NotNull(await Bot.RefusalOfAsync(Ada.Id, "<p>"));
        Assert.Null(await Bot.RefusalOfAsync(Ada.Id, "plain"));
    }

    [Fact]
    public async Task A_429_for_one_chat_leaves_the_others_alone_and_one_for_the_token_stops_all()
    {
        FakeUser ben = Telegram.AddUser("Ben", hasStarted: true);
        Telegram.FailNext(TelegramFault.TooManyRequests(35), chat: Ada.Id);
        Assert.Equal(35, (int?)(await SayAsync(Ada.Id, "x")).Parameters!["retry_after"]);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(ben.Id, "x")).Status);
        Telegram.FailNext(TelegramFault.TooManyRequests(5));
        Assert.Equal(5, (int?)(await SayAsync(ben.Id, "y")).Parameters!["retry_after"]);
        FakeUser eve = Telegram.AddUser("Eve", hasStarted: true);
        Assert.Equal(10, (int?)(await SayAsync(eve.Id, "x")).Parameters!["retry_after"]);
    }
}
