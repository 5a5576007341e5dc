using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Readers;

/// <summary>
/// What commands and events of a chat change, each within the caller's transaction; all may be repeated.
/// </summary>
public sealed class Subscriptions(TimeProvider clock)
{
    /// <summary>
    /// Subscribes the chat, and takes it up again where it was suspended.
    /// </summary>
    /// <param name="session">The transaction.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="edition">The edition; null for the first that issues.</param>
    /// <param name="languages">ISO 639-1 codes; null keeps what the chat has.</param>
    /// <returns>The chat as it is then; null where there is no such edition.</returns>
    public async Task<Chat?> SubscribeAsync(
        Session session, Chat chat, EditionId? edition, IReadOnlyList<string>? languages)
    {
        string? found = await session.ScalarAsync<string>(
            """
            SELECT id FROM edition WHERE paused = 0 AND (@wanted IS NULL OR id = @wanted) ORDER BY created_at, id LIMIT
                1
            """,
            new { wanted = edition?.Value });
        if (found is null)
            return null;
        Chat subscribed = chat with
        {
            Edition = new EditionId(found),
            Languages = languages ?? chat.Languages,
            Suspended = null,
        };
        await ChatStore.ChangeAsync(session, subscribed, clock.GetUtcNow());
        await ChatStanding.ReachedAsync(session, chat.Id.Value);
        return subscribed;
    }

    /// <summary>Ends the subscription; digests that wait are not sent. Other preferences stay.</summary>
    public async Task<Chat> UnsubscribeAsync(Session session, Chat chat)
    {
        Chat changed = chat with { Edition = null, WantsBreaking = false };
        await ChatStore.ChangeAsync(session, changed, clock.GetUtcNow());
        await session.ExecuteAsync(
            """
            UPDATE outbox SET state = 'expired', last_error = 'unsubscribed'
            WHERE chat = @Value AND state = 'ready' AND lane IN ('digest', 'breaking')
            """,
            new { chat.Id.Value });
        return changed;
    }

    /// <summary>Forgets the chat, what waits for it, and what was written for it alone.</summary>
    public static Task ForgetAsync(Session session, ChatNumber chat) => ChatStore.ForgetAsync(session, chat);

    /// <summary>Nothing is sent to the chat until it can be reached again; its preferences stay.</summary>
    public async Task SuspendAsync(Session session, ChatAddress address, string reason)
    {
        if (await ChatStore.FindAsync(session, address) is { } chat)
            await ChatStanding.SuspendAsync(session, chat.Id.Value, reason, clock.GetUtcNow());
    }

    /// <summary>The chat can be written to again.</summary>
    public static async Task RestoreAsync(Session session, ChatAddress address)
    {
        if (await ChatStore.FindAsync(session, address) is { } chat)
            await ChatStanding.ReachedAsync(session, chat.Id.Value);
    }

    /// <summary>The chat has another address now.</summary>
    public static async Task MoveAsync(Session session, ChatAddress from, ChatAddress to)
    {
        if (await ChatStore.FindAsync(session, from) is { } chat)
            await ChatMove.MoveAsync(session, chat.Id.Value, to);
    }
}
