using System.Globalization;
using NewsBot.Fakes.Net;
using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;
using Npgsql;

namespace NewsBot.Tests.Specs;

/// <summary>The way to PostgreSQL breaks: between COMMIT and its answer, or within a statement.</summary>
public sealed class LostCommitSpec
{
    /// <summary>What only this transaction says to the server.</summary>
    private const string Issues = "UPDATE edition SET issues",
        Claims = "SET state = 'sending'",
        Settles = "platform_id = COALESCE",
        Handles = "INSERT INTO handled_update",
        Joins = "INSERT INTO story_article",
        Remembers = "INSERT INTO entry";

    [Case("S10")]
    [Theory]
    [InlineData(Issues, 1)]
    [InlineData(Claims, 2)]
    [InlineData(Settles, 2)]
    [InlineData(Handles, 2)]
    [InlineData(Joins, 1)]
    [InlineData(Remembers, 1)]
    public async Task A_commit_whose_answer_is_lost_is_done_once_all_the_same(string transaction, int times) =>
        await LiveAsync(proxy => proxy.Swallow(times, transaction, "COMMIT"), proxy => proxy.Swallowed == times);

    [Case("S09")]
    [Theory]
    [InlineData(Issues, 1)]
    [InlineData(Claims, 2)]
    [InlineData(Settles, 2)]
    [InlineData(Handles, 2)]
    public async Task A_statement_whose_connection_breaks_under_it_is_done_again(string statement, int times) =>
        await LiveAsync(proxy => proxy.Swallow(times, statement), proxy => proxy.Swallowed == times);

    /// <summary>A command is carried out, or says that it was not and may be sent again; never half.</summary>
    [Case("S09")]
    [Fact]
    public async Task Connections_that_are_all_reset_over_and_over_while_people_ask_lose_nothing()
    {
        Task shaking = Task.CompletedTask;
        await LiveAsync(_ => { }, _ => shaking.IsCompleted, proxy => shaking = ShakeAsync(proxy));
    }

    private static async Task ShakeAsync(ChaosProxy proxy)
    {
        for (int at = 0; at < 30; at++)
        {
            proxy.Reset();
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>
    /// From the first start to a digest in the local chat and two answers on Telegram, while the way goes wrong.
    /// </summary>
    private static async Task LiveAsync(
        Action<ChaosProxy> spoil, Func<ChaosProxy, bool> isOver, Action<ChaosProxy>? spoilLater = null)
    {
        var server = new NpgsqlConnectionStringBuilder(await PostgresServer.NewDatabaseAsync());
        await using var proxy = new ChaosProxy(server.Port);
        var behind = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Port = proxy.Port };
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using FakeSite site = await FakeSite.StartAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        await using Bot bot = new Bot().Reading(
            new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(now.AddHours(-2))), "en");
        spoil(proxy);
        await using RunningBot running = await bot.StartAsync(
            "--set", "Storage:Provider=postgres",
            "--set", $"Storage:ConnectionString={behind.ConnectionString}",
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}");
        await running.ShowsAsync(SpecNews.CallInEnglish.Title);
        spoilLater?.Invoke(proxy);
        FakeUser ada = telegram.AddUser();
        telegram.UserSends(ada, "/quiet 22:00-07:00");
        await Until.TrueAsync("an answer", () => telegram.Ledger.Sent(ada.Id).Count > 0, () => running.Errors);
        telegram.UserSends(ada, "/help");
        await Until.TrueAsync("another answer", () => telegram.Ledger.Sent(ada.Id).Count > 1, () => running.Errors);
        await using var database = new PostgresDatabase(server.ConnectionString);
        await Until.TrueAsync("a quiet end", async () => isOver(proxy)
            && await CountAsync("outbox WHERE state IN ('ready', 'sending')") == 0
            && await CountAsync("outbox WHERE lane = 'digest' AND state = 'sent'") == 1,
            () => $"{proxy.Swallowed} answers lost\n{running.Errors}");

        Assert.Equal(2, telegram.Ledger.Sent(ada.Id).Count);
        Assert.Equal(1, await CountAsync("entry"));
        Assert.Equal(1, await CountAsync("story_article"));
        Assert.Equal(1, await CountAsync("digest"));
        bool isDone = telegram.Ledger.Sent(ada.Id)[0].Text?.Contains("22:00", StringComparison.Ordinal) == true;
        Assert.True(isDone || spoilLater is not null, "a command whose transaction was cut once is run again");
        Assert.Equal(isDone ? 1 : 0, await CountAsync("audit"));
        Assert.Equal(3, await CountAsync("outbox WHERE state = 'sent'"));
        await Until.TrueAsync("that it is well", async () => await running.IsWellAsync()
            && (await running.GetAsync("/healthz")).Contains("\"status\":\"well\"", StringComparison.Ordinal));
        Assert.Equal(0, await running.StopAsync());

        Task<long> CountAsync(string what) => database.ReadAsync(session => session.ScalarAsync<long>(
            string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM {what}")));
    }
}
