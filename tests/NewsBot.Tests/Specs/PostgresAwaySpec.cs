using NewsBot.Fakes.Databases;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>The database goes away under a bot that works.</summary>
public sealed class PostgresAwaySpec
{
    [Case("S09")]
    [Case("K11")]
    [Fact]
    public async Task Killed_and_back_it_is_found_again_and_what_was_asked_meanwhile_is_answered_once()
    {
        LocalPostgres server = await PostgresServer.OfItsOwnAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        await using var bot = new Bot();
        await using RunningBot running = await bot.StartAsync(
            "--set", "Storage:Provider=postgres",
            "--set", $"Storage:ConnectionString={await server.NewDatabaseAsync()}",
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}");
        FakeUser ada = telegram.AddUser();
        telegram.UserSends(ada, "/start");
        await Until.TrueAsync("an answer", () => telegram.Ledger.Sent(ada.Id).Count == 1);

        await server.KillAsync();
        await Until.TrueAsync("the bad news", async () => !await running.IsWellAsync());
        telegram.UserSends(ada, "/help");
        await server.StartAgainAsync();
        await Until.TrueAsync("the good news", running.IsWellAsync);
        await Until.TrueAsync("another answer", () => telegram.Ledger.Sent(ada.Id).Count == 2, () => running.Errors);
        Assert.Equal(0, await running.StopAsync());
        Assert.Equal(2, telegram.Ledger.Sent(ada.Id).Count);
    }
}
