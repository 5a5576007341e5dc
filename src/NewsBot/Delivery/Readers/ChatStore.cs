using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Readers;

/// <summary>Chats and their preferences.</summary>
public sealed class ChatStore(Database database)
{
    private const int MostAtOnce = 500;

    internal const string Columns =
        """
        id, platform, address, kind, title, state, reason, edition, languages, interface AS own_words, quiet, breaking,
        breaking_outlets, created_at
        """;

    /// <summary>A chat; null where the bot never met it.</summary>
    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken cancellation = default) =>
        database.ReadAsync(session => FindAsync(session, address), cancellation);

    /// <summary>A chat, as a transaction sees it.</summary>
    public static async Task<Chat?> FindAsync(Session session, ChatAddress address) =>
        (await session.FirstAsync<ChatRow>(
            $"SELECT {Columns} FROM chat WHERE platform = @platform AND address = @Value",
            new { platform = address.Platform.Value, address.Value }))?.Read();

    /// <summary>A chat by its number, as a transaction sees it.</summary>
    public static async Task<Chat?> FindAsync(Session session, ChatNumber id) =>
        (await session.FirstAsync<ChatRow>($"SELECT {Columns} FROM chat WHERE id = @Value", new { id.Value }))?.Read();

    /// <summary>The chat, made where it is met for the first time; its kind and title follow what is said.</summary>
    public static async Task<Chat> MeetAsync(
        Session session,
        ChatAddress address,
        ChatIdentity identity,
        DateTimeOffset now) =>
        (await session.FirstAsync<ChatRow>(
            $"""
            INSERT INTO chat (platform, address, kind, title, state, refusals, breaking, hold_until, next_seq,
                created_at, changed_at)
            VALUES (@platform, @Value, @kind, @Title, 'active', 0, 0, 0, 0, @now, @now)
            ON CONFLICT (platform, address) DO UPDATE SET kind = excluded.kind, title = excluded.title
            RETURNING {Columns}
            """,
            new
            {
                platform = address.Platform.Value,
                address.Value,
                kind = ChatRow.Kinds[(int)identity.Kind],
                identity.Title,
                now,
            }))!.Read();

    /// <summary>Stores the chat's preferences.</summary>
    public static Task ChangeAsync(Session session, Chat chat, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            UPDATE chat SET edition = @edition, languages = @languages, interface = @Interface, quiet = @Quiet,
                breaking = @breaking, breaking_outlets = @outlets, changed_at = @now
            WHERE id = @id
            """,
            new
            {
                id = chat.Id.Value,
                edition = chat.Edition?.Value,
                languages = chat.Languages is null ? null : string.Join(',', chat.Languages),
                chat.Interface,
                chat.Quiet,
                breaking = chat.WantsBreaking ? 1L : 0L,
                outlets = (long?)chat.BreakingOutlets,
                now,
            });

    /// <summary>Forgets the chat, all that waits or was sent, and the texts that were written for it alone.</summary>
    public static async Task ForgetAsync(Session session, ChatNumber chat)
    {
        long[] payloads =
        [
            .. await session.QueryAsync<long>(
                "SELECT DISTINCT payload FROM outbox WHERE chat = @Value",
                new { chat.Value }),
        ];
        await session.ExecuteAsync("DELETE FROM outbox WHERE chat = @Value", new { chat.Value });
        await session.ExecuteAsync("DELETE FROM chat WHERE id = @Value", new { chat.Value });
        foreach (long[] some in payloads.Chunk(MostAtOnce))
        {
            await session.ExecuteAsync(
                $"""
                DELETE FROM payload WHERE id {session.Among("some")}
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.payload = payload.id)
                """,
                new { some });
        }
    }
}
