using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>Whether the bot may do a thing in a chat, and what it is told where it may not.</summary>
internal static class Access
{
    /// <summary>Whether the bot may look at the chat at all.</summary>
    public static void Read(FakeChat chat)
    {
        if (chat.MigratedTo is { } next)
        {
            throw new RefusalException(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new JsonObject { ["migrate_to_chat_id"] = next.Id });
        }

        if (chat.IsDeleted)
            throw RefusalException.Forbidden("the group chat was deleted");
        string words = chat.Kind == ChatKind.Private ? "" : $"{chat.KindName} chat";
        if (chat.Bot == Standing.Kicked)
            throw RefusalException.Forbidden($"bot was kicked from the {words}");
        if (chat.Bot == Standing.Left)
            throw RefusalException.Forbidden($"bot is not a member of the {words}");
    }

    /// <summary>Whether the bot may write: <c>text messages</c> or <c>photos</c>, in the chat or in a topic.</summary>
    public static void Write(FakeChat chat, string what, long? thread)
    {
        Read(chat);
        if (chat.Person is { } person)
            WritePerson(person);
        bool mayWrite = chat.Bot is Standing.Administrator or Standing.Creator
            || (chat.Kind != ChatKind.Channel && chat.CanMembersWrite);
        if (!mayWrite)
        {
            throw RefusalException.Bad(chat.Kind == ChatKind.Channel
                ? "need administrator rights in the channel chat"
                : $"not enough rights to send {what} to the chat");
        }

        if (thread is { } id)
            WriteTopic(chat, id);
    }

    private static void WritePerson(FakeUser person)
    {
        if (person.IsDeactivated)
            throw RefusalException.Forbidden("user is deactivated");
        if (person.HasBlocked)
            throw RefusalException.Forbidden("bot was blocked by the user");
        if (!person.HasStarted)
            throw RefusalException.Forbidden("bot can't initiate conversation with a user");
    }

    private static void WriteTopic(FakeChat chat, long thread)
    {
        if (!chat.Topics.TryGetValue(thread, out FakeTopic? topic))
            throw RefusalException.Bad("Message thread not found");
        if (topic.IsClosed && chat.Bot is not Standing.Administrator and not Standing.Creator)
            throw RefusalException.Bad("TOPIC_CLOSED");
    }
}
