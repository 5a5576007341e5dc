using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Delivery.Outbox;

namespace NewsBot.Tests.Delivery;

/// <summary>Chats that have quiet hours get nothing in them, and all of it as one digest when they end.</summary>
public abstract class QuietPostContract(Dialect dialect) : DeliveryContract(dialect)
{
    private readonly FakePlatform _platform = new();

    public override async ValueTask InitializeAsync()
    {
        Platforms.Add(_platform);
        await base.InitializeAsync();
        await SubscribeAsync("sleeper", "22:00-07:30");
        await SubscribeAsync("worker", "08:00-09:00");
        await SubscribeAsync("other", null);
    }

    [Fact]
    public async Task What_is_issued_in_quiet_hours_comes_as_one_digest_when_they_end()
    {
        await IssueNewsAsync(3, Jakarta(23));
        await IssueNewsAsync(4, Jakarta(2, days: 1));
        Row held = Assert.Single(await RowsAsync("sleeper"), row => row is { State: "ready", Part: 0 });
        Assert.Equal(Jakarta(7, 30, days: 1), held.NotBefore);
        Assert.True(held.ExpiresAt > held.NotBefore);
        string told = string.Concat((await RowsAsync("sleeper")).Where(row => row.State == "ready")
            .Select(row => row.Content));
        // Three stories at 23:00, one more at 02:00.
        Assert.Contains("4. 🇮🇩", told, StringComparison.Ordinal);
        Assert.Contains("jam tenang", told, StringComparison.Ordinal);
        foreach (string awake in new[] { "worker", "other" })
        {
            Row[] own = [.. (await RowsAsync(awake)).Where(row => row.State == "ready")];
            Assert.All(own, row => Assert.Equal(Jakarta(2, days: 1), row.NotBefore));
            Assert.DoesNotContain("2. 🇮🇩", string.Concat(own.Select(row => row.Content)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_digest_after_the_quiet_hours_does_not_replace_what_was_kept_for_their_end()
    {
        await IssueNewsAsync(3, Jakarta(7, days: 1));
        await IssueNewsAsync(4, Jakarta(7, 30, days: 1));
        Row[] ready = [.. (await RowsAsync("sleeper")).Where(row => row is { State: "ready", Part: 0 })];
        Assert.Equal(2, ready.Length);
        Assert.All(ready, row => Assert.Equal(Jakarta(7, 30, days: 1), row.NotBefore));
        Assert.Single(await RowsAsync("other"), row => row is { State: "ready", Part: 0 });
    }

    private async Task IssueNewsAsync(long story, DateTimeOffset moment)
    {
        Clock.SetUtcNow(moment);
        AddNews(story);
        Assert.NotNull(await IssueAsync(moment));
    }

    private Task SubscribeAsync(string address, string? quiet) => Database.WriteAsync(async session =>
    {
        Chat chat = await ChatStore.MeetAsync(
            session,
            new ChatAddress(_platform.Name, address),
            new ChatIdentity(ChatKind.Private, "Pembaca"),
            Clock.GetUtcNow());
        await ChatStore.ChangeAsync(session, chat with { Edition = Daily, Quiet = quiet }, Clock.GetUtcNow());
    });

    private Task<IReadOnlyList<Row>> RowsAsync(string address) => Database.ReadAsync(session => session.QueryAsync<Row>(
        """
        SELECT o.part, o.state, o.not_before, o.expires_at, payload.content FROM outbox o
        JOIN chat ON chat.id = o.chat JOIN payload ON payload.id = o.payload
        WHERE chat.address = @address ORDER BY o.id
        """,
        new { address }));

    private sealed record Row(
        long Part, string State, DateTimeOffset NotBefore, DateTimeOffset ExpiresAt, string Content);
}

public sealed class QuietPostOnSqlite() : QuietPostContract(Dialect.Sqlite);

public sealed class QuietPostOnPostgres() : QuietPostContract(Dialect.Postgres);
