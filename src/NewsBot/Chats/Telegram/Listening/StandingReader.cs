using System.Globalization;
using NewsBot.Delivery.Platforms;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Reads what became of the bot in a chat.</summary>
internal static class StandingReader
{
    /// <summary>Added, removed, or able to write again; null where nothing changes for delivery.</summary>
    public static Heard? Read(ChatMemberUpdated change, string update)
    {
        ChatAddress chat = new TelegramAddress(change.Chat.Id, null).Neutral;
        // Numbers of updates may begin anew after a quiet week, so the time belongs to the key.
        long second = change.Date.Ticks / TimeSpan.TicksPerSecond;
        string key = string.Create(CultureInfo.InvariantCulture, $"s{update}.{second}");
        bool was = IsInside(change.OldChatMember);
        bool isPrivate = change.Chat.Type == ChatType.Private;
        if (!IsInside(change.NewChatMember))
            return new Heard { Event = new ChatEvent.Removed(chat, key, Reason(change.NewChatMember, isPrivate)) };
        if (was || isPrivate)
            return new Heard { Event = new ChatEvent.Restored(chat, key) };
        return new Heard
        {
            Event = new ChatEvent.Added(
                chat, key, UpdateReader.IdentityOf(change.Chat), change.From.LanguageCode),
        };
    }

    private static bool IsInside(ChatMember member) => member switch
    {
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => member.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked),
    };

    private static string Reason(ChatMember member, bool isPrivate) =>
        isPrivate ? "blocked by the person" : member.Status == ChatMemberStatus.Kicked ? "kicked" : "removed";
}
