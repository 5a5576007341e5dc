using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Fakes.Telegram.Requests;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>editMessage*, deleteMessage*, pinChatMessage.</summary>
internal sealed class EditMethods(Server server)
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public JsonNode Text(Call call) => Edit(call, TextArgument.Message(call), isCaption: false);

    public JsonNode Caption(Call call) => Edit(call, TextArgument.Caption(call), isCaption: true);

    public JsonNode Markup(Call call) => Edit(call, null, isCaption: false);

    public JsonNode Delete(Call call)
    {
        FakeChat chat = Writable(call);
        long id = call.Number("message_id")!.Value;
        if (!chat.Messages.TryGetValue(id, out FakeMessage? message))
            throw RefusalException.Bad("message to delete not found");
        Remove(message);
        server.Note(call, chat, message);
        return true;
    }

    public JsonNode DeleteMany(Call call)
    {
        var ids = (JsonArray)call.Json("message_ids")!;
        if (ids.Count == 0)
            throw RefusalException.Bad("Message identifiers are not specified");
        if (ids.Count > 100)
            throw RefusalException.Bad("Too many message identifiers specified");
        FakeChat chat = Writable(call);
        foreach (JsonNode? id in ids)
        {
            if (chat.Messages.TryGetValue((long)id!, out FakeMessage? message))
                Remove(message);
        }

        server.Note(call, chat);
        return true;
    }

    public JsonNode Pin(Call call)
    {
        FakeChat chat = Writable(call);
        if (chat.Kind != ChatKind.Private && chat.Bot is not Standing.Administrator and not Standing.Creator)
            throw RefusalException.Bad("not enough rights to manage pinned messages in the chat");
        if (call.Number("message_id") is { } id && !chat.Messages.ContainsKey(id))
            throw RefusalException.Bad("message to pin not found");
        server.Note(call, chat);
        return true;
    }

    private JsonObject Edit(Call call, FormattedText? content, bool isCaption)
    {
        JsonNode? markup = Keyboard.Read(call);
        FakeChat chat = Writable(call);
        FakeMessage message = Own(call, chat);
        if (content is not null && !isCaption && message.IsCaption)
            throw RefusalException.Bad("there is no text in the message to edit");
        if (isCaption && !message.IsCaption)
            throw RefusalException.Bad("there is no caption in the message to edit");
        content ??= message.Content;
        bool isSame = content.Text == message.Text
            && content.Entities.SequenceEqual(message.Content.Entities)
            && JsonNode.DeepEquals(markup, message.Markup);
        if (isSame)
        {
            throw RefusalException.Bad("message is not modified: specified new message content and reply markup are "
                + "exactly the same as a current content and reply markup of the message");
        }

        server.Pace(chat);
        message.Content = content;
        message.Markup = markup;
        message.Edited = server.World.Now;
        server.Note(call, chat, message);
        return Wire.Message(message, server.Bot);
    }

    private FakeChat Writable(Call call)
    {
        FakeChat chat = server.World.Find(call);
        Access.Write(chat, "text messages", null);
        return chat;
    }

    private static FakeMessage Own(Call call, FakeChat chat)
    {
        long id = call.Number("message_id") ?? throw RefusalException.Bad("Message identifier is not specified");
        if (!chat.Messages.TryGetValue(id, out FakeMessage? message))
            throw RefusalException.Bad("message to edit not found");
        return message.From is null ? message : throw RefusalException.Bad("message can't be edited");
    }

    private void Remove(FakeMessage message)
    {
        FakeChat chat = message.Chat;
        bool isOld = server.World.Now - message.Date > Deletable;
        bool mayAll = chat.Kind == ChatKind.Private || chat.Bot is Standing.Administrator or Standing.Creator;
        if (isOld || (message.From is not null && !mayAll))
            throw RefusalException.Bad("message can't be deleted");
        chat.Messages.Remove(message.Id);
    }
}
