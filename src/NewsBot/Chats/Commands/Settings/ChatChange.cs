using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>Changes of a chat's preferences.</summary>
internal static class ChatChange
{
    /// <summary>Changes the chat, as the transaction sees it, to what <paramref name="change"/> makes of it.</summary>
    public static CommandChange Of(Func<Chat, Chat> change, DateTimeOffset now) =>
        async (session, chat) => await ApplyAsync(session, chat, change(chat), now);

    /// <summary>Stores the chat and says what it was before.</summary>
    public static async Task<Changed> ApplyAsync(Session session, Chat before, Chat after, DateTimeOffset now)
    {
        await ChatStore.ChangeAsync(session, after, now);
        return Between(before, after);
    }

    /// <summary>What the audit is told of a change.</summary>
    public static Changed Between(Chat before, Chat after) =>
        new(Auditing.Subject("chat", before.Id.Value), ChatSeen.At(before), ChatSeen.At(after));
}
