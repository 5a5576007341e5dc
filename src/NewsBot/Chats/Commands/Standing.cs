using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>Whether and where a chat can be written to, as its platform tells it. A chat never met is left alone.</summary>
internal static class Standing
{
    /// <summary>Nothing is sent any more; settings stay.</summary>
    public static async Task SuspendAsync(Session session, ChatAddress chat, string reason, DateTimeOffset now)
    {
        if (await NumberAsync(session, chat) is { } number)
            await ChatStanding.SuspendAsync(session, number, reason, now);
    }

    /// <summary>It is written to again.</summary>
    public static async Task RestoreAsync(Session session, ChatAddress chat)
    {
        if (await NumberAsync(session, chat) is { } number)
            await ChatStanding.ReachedAsync(session, number);
    }

    /// <summary>The chat has another address, with all that belongs to it.</summary>
    public static async Task MoveAsync(Session session, ChatAddress chat, ChatAddress to)
    {
        if (await NumberAsync(session, chat) is { } number)
            await ChatMove.MoveAsync(session, number, to);
    }

    private static Task<long?> NumberAsync(Session session, ChatAddress chat) => session.ScalarAsync<long?>(
        "SELECT id FROM chat WHERE platform = @platform AND address = @Value",
        new { platform = chat.Platform.Value, chat.Value });
}
