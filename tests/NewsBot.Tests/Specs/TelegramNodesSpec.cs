using System.Globalization;
using NewsBot.Delivery.Outbox;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Storage;
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
        FakeUser ada = telegram.AddUser();
        string[] settings =
        [
            "--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={database}",
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}",
            "--set", $"Telegram:Operators:0={ada.Id.ToString(CultureInfo.InvariantCulture)}",
        ];
        await using var one = new Bot();
        await using var two = new Bot();
        await using BotProcess first = one.StartProcess(settings);
        await first.SeesAsync("the first node's poll", () => telegram.Polls > 0);
        await using RunningBot second = await two.StartAsync(settings);
        await AnsweredAsync(telegram, ada, "/start", 1);
        Assert.DoesNotContain(telegram.Ledger.Refused, line => line.Code == 409);

        await using var shared = new PostgresDatabase(database);
        await Until.TrueAsync("both nodes checked in", async () => await shared.ReadAsync(session =>
            session.ScalarAsync<long>("SELECT COUNT(*) FROM qrtz_scheduler_state")) == 2);
        telegram.UserSends(ada, "/status");
        await Until.TrueAsync("the nodes told", () => telegram.Ledger.Sent(ada.Id).Count >= 2);
        string status = telegram.Ledger.Sent(ada.Id)[1].Text!;
        Assert.True(status.Contains($":{first.Id}", StringComparison.Ordinal), status);
        Assert.True(status.Contains($":{Environment.ProcessId}", StringComparison.Ordinal), status);

        await first.KillAsync();
        Assert.Equal(1, await PassAsync(shared));
        await AnsweredAsync(telegram, ada, "/help", 3);
        Assert.DoesNotContain(telegram.Ledger.Refused, line => line.Code == 409);
    }

    /// <summary>The life of the lease that was just renewed passes.</summary>
    private static Task<int> PassAsync(Database shared) => shared.WriteAsync(session => session.ExecuteAsync(
        "UPDATE platform_lease SET expires_at = expires_at - @life WHERE platform = 'telegram'",
        new { life = (long)PlatformLeases.Life.TotalMilliseconds }));

    private static async Task AnsweredAsync(FakeTelegram telegram, FakeUser who, string text, int answers)
    {
        telegram.UserSends(who, text);
        await Until.TrueAsync($"an answer to {text}", () => telegram.Ledger.Sent(who.Id).Count >= answers);
        Assert.Equal(answers, telegram.Ledger.Sent(who.Id).Count);
    }
}
