using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>Two nodes with one token, on one database.</summary>
public sealed class TelegramNodesSpec
{
    [Case("K08")]
    [Fact]
    public async Task The_second_node_waits_for_the_lease_and_takes_over_when_the_first_is_killed()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        string[] settings =
        [
            "--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={database}",
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}",
        ];
        await using var one = new Bot();
        await using var two = new Bot();
        await using BotProcess first = one.StartProcess(settings);
        await first.SeesAsync("the first node's poll", () => telegram.Polls > 0);
        await using RunningBot second = await two.StartAsync(settings);
        FakeUser ada = telegram.AddUser();
        await AnsweredAsync(telegram, ada, "/start", 1);
        Assert.DoesNotContain(telegram.Ledger.Refused, line => line.Code == 409);

        await first.KillAsync();
        await AnsweredAsync(telegram, ada, "/help", 2);
        Assert.DoesNotContain(telegram.Ledger.Refused, line => line.Code == 409);
    }

    private static async Task AnsweredAsync(FakeTelegram telegram, FakeUser who, string text, int answers)
    {
        telegram.UserSends(who, text);
        await Until.TrueAsync($"an answer to {text}", () => telegram.Ledger.Sent(who.Id).Count >= answers);
        Assert.Equal(answers, telegram.Ledger.Sent(who.Id).Count);
    }
}
