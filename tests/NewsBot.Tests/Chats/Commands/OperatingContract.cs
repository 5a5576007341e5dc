using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What whoever runs the bot sees of deliveries, chats and changes, and takes back.</summary>
public abstract class OperatingContract(Dialect dialect) : DeskContract(dialect)
{
    [Case("A13")]
    [Theory]
    [InlineData("deliveries")]
    [InlineData("chats")]
    [InlineData("audit")]
    [InlineData("undo")]
    public async Task Nobody_else_may(string text)
    {
        Assert.Contains("for whoever runs this bot", await AskAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("audit"));
    }

    [Fact]
    public async Task Deliveries_that_were_given_up_are_sent_again_or_let_go_and_letting_go_is_undone()
    {
        await AskAsync("subscribe");
        await AskAsync("latest");
        Assert.StartsWith("Every message was delivered", await OrderAsync("deliveries"), StringComparison.Ordinal);
        long[] rows = await GiveUpAsync();
        string list = await OrderAsync("deliveries");
        Assert.Contains($"#{rows[0]} · telegram · Ana (101)", list, StringComparison.Ordinal);
        Assert.Contains("refused: can't parse", list, StringComparison.Ordinal);
        Assert.Equal($"deliveries retry {rows[^1]}", (await MessagesAsync())[^1].Buttons[0][0].Action);

        string again = await OrderAsync($"deliveries retry #{rows[0]}");
        Assert.Contains($"again: {rows[0]}", again, StringComparison.Ordinal);
        Assert.Equal("ready", await StateAsync(rows[0]));
        Assert.StartsWith("None of these", await OrderAsync($"deliveries retry {rows[0]}"), StringComparison.Ordinal);
        Assert.StartsWith("Dropped", await OrderAsync("deliveries drop all"), StringComparison.Ordinal);
        Assert.Equal("expired", await StateAsync(rows[1]));
        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Equal("dead", await StateAsync(rows[1]));
        Assert.Contains("cannot be undone", await OrderAsync("undo"), StringComparison.Ordinal);
        foreach (string unclear in new[] { "deliveries retry", "deliveries retry x", "deliveries blorp 1" })
            Assert.StartsWith("Write /deliveries retry", await OrderAsync(unclear), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chats_are_counted_and_listed_by_the_page()
    {
        await AskAsync("subscribe uk+en");
        for (int i = 0; i < 12; i++)
            await AskAsync("start", asked => asked with { Chat = Ana with { Value = $"{200 + i}" } });
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE chat SET state = 'suspended', reason = 'blocked' WHERE address = '200'"));
        string first = await OrderAsync("chats");
        Assert.Contains("telegram: 12 active, of which subscribed: 1", first, StringComparison.Ordinal);
        Assert.Contains("telegram: 1 not reachable, of which subscribed: 0", first, StringComparison.Ordinal);
        Assert.Contains("private 211", first, StringComparison.Ordinal);
        Assert.Equal("chats 2", (await MessagesAsync())[^1].Buttons[0][^1].Action);
        string second = await OrderAsync("chats 2");
        Assert.Contains("0 0 7,19 * * ? Asia/Jakarta · uk+en", second, StringComparison.Ordinal);
        Assert.Contains("not reachable: blocked", second, StringComparison.Ordinal);
        Assert.DoesNotContain("private 211", second, StringComparison.Ordinal);
        Assert.Equal(second, await OrderAsync("chats 99"));
    }

    [Fact]
    public async Task Changes_are_listed_with_before_and_after_and_undone_latest_first()
    {
        await OrderAsync("subscribe weekdays 8 Kyiv");
        Chat before = (await ChatAsync())!;
        await OrderAsync("quiet 22:00-07:00");
        await OrderAsync("unsubscribe");
        string list = await OrderAsync("audit");
        Assert.Contains("quiet — → 22:00-07:00", list, StringComparison.Ordinal);
        Assert.Contains("telegram:7 · /unsubscribe · chat:", list, StringComparison.Ordinal);

        Assert.Contains("Undo #3 first", await OrderAsync("undo 2"), StringComparison.Ordinal);
        Assert.StartsWith("Undone: #3 /unsubscribe", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.False((await Editions.FindAsync(before.Edition!.Value))!.IsPaused);
        Assert.StartsWith("Undone: #2 /quiet", await OrderAsync("undo #2"), StringComparison.Ordinal);
        Chat after = (await ChatAsync())!;
        Assert.Equal((before.Edition, before.Quiet), (after.Edition, after.Quiet));
        Assert.Contains("undone already", await OrderAsync("undo 2"), StringComparison.Ordinal);
        Assert.Contains("no change #99", await OrderAsync("undo 99"), StringComparison.Ordinal);
        Assert.Contains("undone", await OrderAsync("audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_undone_for_a_day_and_by_its_number_whoever_made_it()
    {
        await OrderAsync("quiet 22:00-07:00");
        await AskAsync("quiet off", asked => asked with { Sender = new NewsBot.Chats.Sender("8", "en") });
        Assert.Contains("Undo #2 first", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.StartsWith("Undone: #2", await OrderAsync("undo 2"), StringComparison.Ordinal);
        Assert.Equal("22:00-07:00", (await ChatAsync())!.Quiet);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("nothing in the last day", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Contains("older than a day", await OrderAsync("undo 1"), StringComparison.Ordinal);
        Assert.Equal("22:00-07:00", (await ChatAsync())!.Quiet);
    }

    [Fact]
    public async Task What_was_undone_in_a_forgotten_chat_is_forgotten_too()
    {
        await AskAsync("quiet 22:00-07:00");
        await OrderAsync("undo");
        await AskAsync("forgetme yes");
        Assert.Equal(0, await CountAsync("audit"));
    }

    private async Task<long[]> GiveUpAsync()
    {
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE outbox SET state = 'dead', last_error = 'can''t parse' WHERE id <= 2"));
        return
        [
            .. await Database.ReadAsync(session => session.QueryAsync<long>(
                "SELECT id FROM outbox WHERE state = 'dead' ORDER BY id")),
        ];
    }

    private Task<string?> StateAsync(long row) => Database.ReadAsync(session =>
        session.ScalarAsync<string>("SELECT state FROM outbox WHERE id = @row", new { row }));
}

public sealed class OperatingOnSqlite() : OperatingContract(Dialect.Sqlite);

public sealed class OperatingOnPostgres() : OperatingContract(Dialect.Postgres);
