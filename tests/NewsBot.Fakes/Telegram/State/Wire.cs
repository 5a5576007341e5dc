using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>Writes what there is as the objects of the Bot API.</summary>
internal static class Wire
{
    public static JsonObject User(FakeUser user) => Compact(new JsonObject
    {
        ["id"] = user.Id,
        ["is_bot"] = false,
        ["first_name"] = user.FirstName,
        ["language_code"] = user.Language,
    });

    public static JsonObject Chat(FakeChat chat) => Compact(new JsonObject
    {
        ["id"] = chat.Id,
        ["type"] = chat.KindName,
        [chat.Kind == ChatKind.Private ? "first_name" : "title"] = chat.Title,
        ["username"] = chat.Username,
        ["is_forum"] = chat.IsForum ? true : null,
    });

    public static JsonObject Message(FakeMessage message, BotIdentity bot)
    {
        FakeChat chat = message.Chat;
        bool isPost = chat.Kind == ChatKind.Channel;
        JsonObject? from = isPost ? null : message.From is { } user ? User(user) : bot.Json();
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["message_thread_id"] = message.Thread,
            ["is_topic_message"] = message.Thread is null ? null : true,
            ["from"] = from,
            ["sender_chat"] = isPost ? Chat(chat) : null,
            ["chat"] = Chat(chat),
            ["date"] = message.Date.ToUnixTimeSeconds(),
            ["edit_date"] = message.Edited?.ToUnixTimeSeconds(),
            ["reply_to_message"] = Replied(message, bot),
            ["reply_markup"] = InlineOnly(message.Markup),
        };
        AddContent(json, message);
        return Compact(json);
    }

    public static JsonArray Entities(FormattedText text) => [.. text.Entities.Select(entity => Entity(entity))];

    public static JsonObject Compact(JsonObject json)
    {
        foreach (string name in json.Where(pair => pair.Value is null).Select(pair => pair.Key).ToArray())
            json.Remove(name);
        return json;
    }

    private static JsonObject? Replied(FakeMessage message, BotIdentity bot) =>
        message.ReplyTo is { } id && message.Chat.Messages.TryGetValue(id, out FakeMessage? earlier)
            ? Shallow(earlier, bot)
            : null;

    private static JsonObject Shallow(FakeMessage message, BotIdentity bot)
    {
        JsonObject json = new()
        {
            ["message_id"] = message.Id,
            ["from"] = message.From is { } user ? User(user) : bot.Json(),
            ["chat"] = Chat(message.Chat),
            ["date"] = message.Date.ToUnixTimeSeconds(),
        };
        AddContent(json, message);
        return Compact(json);
    }

    private static void AddContent(JsonObject json, FakeMessage message)
    {
        string name = message.IsCaption ? "caption" : "text";
        if (message.Photo is { } photo)
            json["photo"] = new JsonArray(Photo(photo));
        if (message.Document is { } document)
            json["document"] = Document(document);
        if (message.Text.Length == 0)
            return;
        json[name] = message.Text;
        if (message.Content.Entities.Count > 0)
            json[message.IsCaption ? "caption_entities" : "entities"] = Entities(message.Content);
    }

    private static JsonObject Photo(FakePhoto photo) => new()
    {
        ["file_id"] = photo.FileId,
        ["file_unique_id"] = "u" + photo.FileId,
        ["width"] = 1280,
        ["height"] = 720,
        ["file_size"] = photo.Size,
    };

    private static JsonObject Document(FakeDocument document) => new()
    {
        ["file_id"] = document.FileId,
        ["file_unique_id"] = "u" + document.FileId,
        ["file_size"] = document.Content.Length,
    };

    private static JsonNode? InlineOnly(JsonNode? markup) =>
        markup is JsonObject keyboard && keyboard.ContainsKey("inline_keyboard") ? markup.DeepClone() : null;

    private static JsonObject Entity(TextEntity entity)
    {
        var json = new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length };
        if (entity.Argument is not { } argument)
            return json;
        switch (entity.Type)
        {
            case "text_link":
                json["url"] = argument;
                break;
            case "pre":
                json["language"] = argument;
                break;
            case "custom_emoji":
                json["custom_emoji_id"] = argument;
                break;
        }

        return json;
    }
}
