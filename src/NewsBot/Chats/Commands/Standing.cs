using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>Whether and where a chat can be written to.</summary>
internal static class Standing
{
    /// <summary>Nothing is sent any more; what waits expires; settings stay.</summary>
    public static async Task SuspendAsync(Session session, ChatAddress chat, string reason, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            UPDATE chat SET state = 'suspended', reason = @reason, changed_at = @now
            WHERE platform = @platform AND address = @Value
            """,
            new { reason, now, platform = chat.Platform.Value, chat.Value });
        await session.ExecuteAsync(
            """
            UPDATE outbox SET state = 'expired', reply_route = NULL, last_error = @reason
            WHERE state = 'ready' AND chat =
                (SELECT id FROM chat WHERE platform = @platform AND address = @Value)
            """,
            new { reason, platform = chat.Platform.Value, chat.Value });
    }

    /// <summary>It is written to again.</summary>
    public static Task RestoreAsync(Session session, ChatAddress chat, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE chat SET state = 'active', reason = NULL, refusals = 0, refused_since = NULL, probe_at = NULL,
            changed_at = @now
        WHERE platform = @platform AND address = @Value AND state <> 'active'
        """,
        new { now, platform = chat.Platform.Value, chat.Value });

    /// <summary>The chat has another address; one that was met there already gives way to the old one's settings.</summary>
    public static async Task MoveAsync(Session session, ChatAddress from, ChatAddress to, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            DELETE FROM chat WHERE platform = @platform AND address = @to AND EXISTS
                (SELECT 1 FROM chat AS old WHERE old.platform = @platform AND old.address = @from)
            """,
            new { platform = to.Platform.Value, to = to.Value, from = from.Value });
        await session.ExecuteAsync(
            """
            UPDATE chat SET address = @to, state = 'active', reason = NULL, changed_at = @now
            WHERE platform = @platform AND address = @from
            """,
            new { platform = from.Platform.Value, to = to.Value, from = from.Value, now });
    }
}
