using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Delivery.Outbox;

namespace NewsBot.Tests.Delivery;

public abstract class DigestPostContract(Dialect dialect) : DeliveryContract(dialect)
{
    private readonly FakePlatform _platform = new();

    public override async ValueTask InitializeAsync()
    {
        Platforms.Add(_platform);
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Every_subscribed_chat_gets_the_digest_in_its_languages_and_nobody_else()
    {
        await SubscribeAsync("1");
        await SubscribeAsync("2", chat => chat with { Languages = ["en"] });
        await SubscribeAsync("3", chat => chat with { Edition = null });
        await IssueAsync(Jakarta(12));
        Assert.Equal(["1", "2"], (await RowsAsync()).Select(row => row.Address).Distinct().Order());
        Assert.Equal(2, await CountAsync("SELECT COUNT(DISTINCT payload) FROM outbox WHERE part = 0"));
    }

    [Case("O04")]
    [Fact]
    public async Task A_newer_digest_replaces_an_unsent_one_but_not_the_rest_of_one_that_was_begun()
    {
        await SubscribeAsync("1");
        await SubscribeAsync("2");
        await IssueAsync(Jakarta(12));
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE outbox SET state = 'sent' WHERE part = 0 AND chat = (SELECT id FROM chat WHERE address = '1')"));
        GoTo(13);
        AddNews(3);
        await IssueAsync(Jakarta(13));
        string slot = Jakarta(12).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Row[] old = [.. (await RowsAsync()).Where(row => row.Key.Contains(slot, StringComparison.Ordinal))];
        Assert.All(old.Where(row => row.Address == "1" && row.Part > 0), row => Assert.Equal("ready", row.State));
        Assert.All(old.Where(row => row.Address == "2"), row => Assert.Equal("expired", row.State));
        Assert.NotEmpty(old);
    }

    [Fact]
    public async Task A_suspended_chat_is_tried_once_a_day_for_a_week_and_is_back_once_something_arrives()
    {
        Chat chat = await SubscribeAsync("1");
        await Database.WriteAsync(
            session => ChatStanding.SuspendAsync(session, chat.Id.Value, "blocked", Clock.GetUtcNow()));
        await IssueAsync(Jakarta(12));
        Assert.Empty(await RowsAsync());
        GoTo(13, days: 1);
        AddNews(3);
        await IssueAsync(Jakarta(13, days: 1));
        Assert.NotEmpty(await RowsAsync());
        await Database.WriteAsync(session => ChatStanding.ReachedAsync(session, chat.Id.Value));
        Assert.Null((await new ChatStore(Database).FindAsync(chat.Address))!.Suspended);
    }

    [Case("T08")]
    [Case("O01")]
    [Fact]
    public async Task Ten_thousand_chats_have_rows_with_places_in_order_of_the_wave()
    {
        await FillAsync(10_000);
        await IssueAsync(Jakarta(12));
        Assert.Equal(10_000, await CountAsync("SELECT COUNT(*) FROM outbox WHERE part = 0"));
        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM outbox WHERE seq <> part"));
        long chat = await CountAsync("SELECT MAX(id) FROM chat");
        Assert.Equal(
            Turn.Of(chat, Clock.GetUtcNow()),
            await CountAsync("SELECT MIN(turn) FROM outbox WHERE chat = (SELECT MAX(id) FROM chat)"));
    }

    [Fact]
    public async Task A_forgotten_chat_leaves_nothing_behind()
    {
        Chat chat = await SubscribeAsync("1");
        await IssueAsync(Jakarta(12));
        await Database.WriteAsync(session => Subscriptions.ForgetAsync(session, chat.Id));
        foreach (string table in new[] { "chat", "outbox", "payload" })
            Assert.Equal(0, await CountAsync($"SELECT COUNT(*) FROM {table}"));
    }

    [Fact]
    public async Task Subscribing_takes_the_first_edition_and_unsubscribing_sends_nothing_more()
    {
        var subscriptions = new Subscriptions(Clock);
        Chat chat = await SubscribeAsync("1", one => one with { Edition = null });
        chat = (await Database.WriteAsync(s => subscriptions.SubscribeAsync(s, chat, edition: null, ["en", "uk"])))!;
        Assert.Equal(Daily, chat.Edition);
        Assert.Null(await Database.WriteAsync(
            s => subscriptions.SubscribeAsync(s, chat, new EditionId("no such"), languages: null)));
        await IssueAsync(Jakarta(12));
        await Database.WriteAsync(session => subscriptions.UnsubscribeAsync(session, chat));
        Assert.All(await RowsAsync(), row => Assert.Equal("expired", row.State));
        Assert.Equal(["en", "uk"], (await new ChatStore(Database).FindAsync(chat.Address))!.Languages!);
    }

    [Fact]
    public async Task What_was_sent_long_ago_is_dropped_with_its_text()
    {
        await SubscribeAsync("1");
        await IssueAsync(Jakarta(12));
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET state = 'sent'"));
        var retention = new OutboxRetention(Database, Clock);
        GoTo(12, days: 29);
        await retention.DropAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(await RowsAsync());
        GoTo(13, days: 31);
        await retention.DropAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await RowsAsync());
        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM payload"));
    }

    [Case("A11")]
    [Fact]
    public async Task Who_blocked_the_bot_a_month_ago_is_forgotten()
    {
        Chat chat = await SubscribeAsync("1");
        await SubscribeAsync("2");
        await Database.WriteAsync(
            session => ChatStanding.SuspendAsync(session, chat.Id.Value, "blocked", Clock.GetUtcNow()));
        var retention = new OutboxRetention(Database, Clock);
        GoTo(12, days: 29);
        await retention.DropAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await CountAsync("SELECT COUNT(*) FROM chat"));
        GoTo(13, days: 31);
        await retention.DropAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await CountAsync("SELECT COUNT(*) FROM chat"));
        Assert.Equal(1, await CountAsync("SELECT COUNT(*) FROM chat WHERE address = '2'"));
    }

    private Task<Chat> SubscribeAsync(string address, Func<Chat, Chat>? change = null) =>
        Database.WriteAsync(async session =>
        {
            Chat chat = await ChatStore.MeetAsync(
                session,
                new ChatAddress(_platform.Name, address),
                new ChatIdentity(ChatKind.Private, "Pembaca"),
                Clock.GetUtcNow());
            chat = (change ?? (one => one))(chat with { Edition = Daily });
            await ChatStore.ChangeAsync(session, chat, Clock.GetUtcNow());
            return chat;
        });

    private Task<int> FillAsync(int chats) => Database.WriteAsync(session => session.ExecuteAsync(
        $"""
        INSERT INTO chat (platform, address, kind, title, state, refusals, edition, breaking, hold_until, next_seq,
            created_at, changed_at)
        SELECT 'fake', CAST(i AS TEXT), 'private', '', 'active', 0, 'daily', 0, 0, 0, 0, 0 FROM (
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {chats}) SELECT i FROM n) t
        """));

    private Task<long> CountAsync(string sql) => Database.ReadAsync(session => session.ScalarAsync<long>(sql));

    private Task<IReadOnlyList<Row>> RowsAsync() => Database.ReadAsync(session => session.QueryAsync<Row>(
        """
        SELECT chat.address, o.part, o.state, o.silent, o.dedupe_key AS key FROM outbox o JOIN chat ON chat.id = o.chat
        """));

    private sealed record Row(string Address, long Part, string State, long Silent, string Key);
}

public sealed class DigestPostOnSqlite() : DigestPostContract(Dialect.Sqlite);

public sealed class DigestPostOnPostgres() : DigestPostContract(Dialect.Postgres);
