using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Follows a chat to its new address, with its preferences and everything that waits for it, in their order. Where the
/// new address was met already, the two become one: the older one's preferences stay.
/// </summary>
internal static class ChatMove
{
    /// <summary>Moves. Moving twice is the same as once.</summary>
    public static async Task MoveAsync(Session session, long chat, ChatAddress to)
    {
        long? other = await session.ScalarAsync<long?>(
            "SELECT id FROM chat WHERE platform = @platform AND address = @Value AND id <> @chat",
            new { platform = to.Platform.Value, to.Value, chat });
        if (other is { } met)
            await JoinAsync(session, chat, met);
        await session.ExecuteAsync(
            "UPDATE chat SET address = @Value WHERE id = @chat",
            new { to.Value, chat });
    }

    /// <summary>Puts what waits for the second chat behind what waits for the first, and drops the second.</summary>
    private static async Task JoinAsync(Session session, long chat, long met)
    {
        var both = new { chat, met };
        await session.ExecuteAsync(
            """
            DELETE FROM outbox WHERE chat = @met
                AND dedupe_key IN (SELECT dedupe_key FROM outbox WHERE chat = @chat)
            """,
            both);
        await session.ExecuteAsync(
            """
            UPDATE outbox SET chat = @chat, seq = seq + (SELECT next_seq FROM chat WHERE id = @chat) WHERE chat = @met
            """,
            both);
        await session.ExecuteAsync(
            """
            UPDATE chat SET next_seq = next_seq + (SELECT next_seq FROM chat WHERE id = @met),
                edition = COALESCE(edition, (SELECT edition FROM chat WHERE id = @met)),
                languages = COALESCE(languages, (SELECT languages FROM chat WHERE id = @met)),
                kind = (SELECT kind FROM chat WHERE id = @met)
            WHERE id = @chat
            """,
            both);
        await session.ExecuteAsync("DELETE FROM chat WHERE id = @met", both);
    }
}
