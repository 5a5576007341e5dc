using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Fakes.Telegram.Requests;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>sendMessage, sendPhoto, sendDocument, sendChatAction.</summary>
internal sealed class SendMethods(Server server)
{
    private const int LargestPhoto = 10 * 1024 * 1024;
    private int _documents;

    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public JsonNode Message(Call call) =>
        Post(call, "text messages", TextArgument.Message(call), () => default);

    public JsonNode Photo(Call call) =>
        Post(call, "photos", TextArgument.Caption(call), () => new Media(PhotoOf(call), null));

    public JsonNode Document(Call call) =>
        Post(call, "documents", TextArgument.Caption(call), () => new Media(null, DocumentOf(call)));

    public JsonNode Action(Call call)
    {
        if (!Actions.Contains(call.Text("action")))
            throw RefusalException.Bad("Wrong parameter action in request");
        FakeChat chat = server.World.Find(call);
        Access.Write(chat, "text messages", call.Number("message_thread_id"));
        server.Note(call, chat);
        return true;
    }

    private JsonObject Post(Call call, string what, FormattedText content, Func<Media> media)
    {
        JsonNode? markup = Keyboard.Read(call);
        FakeChat chat = server.World.Find(call);
        long? reply = ReplyTo(call, chat);
        Access.Write(chat, what, call.Number("message_thread_id"));
        (FakePhoto? photo, FakeDocument? document) = media();
        server.Pace(chat);
        var message = new FakeMessage
        {
            Id = server.World.NextMessage(chat),
            Chat = chat,
            Date = server.World.Now,
            Thread = call.Number("message_thread_id"),
            ReplyTo = reply,
            IsSilent = call.Flag("disable_notification"),
            Content = content,
            Photo = photo,
            Document = document,
            Markup = markup,
            HasPreview = (bool?)call.Json("link_preview_options")?["is_disabled"] != true,
        };
        chat.Messages.Add(message.Id, message);
        server.Note(call, chat, message);
        return Wire.Message(message, server.Bot);
    }

    private static long? ReplyTo(Call call, FakeChat chat)
    {
        if (call.Json("reply_parameters") is not { } reply)
            return null;
        long id = (long)reply["message_id"]!;
        if (chat.Messages.ContainsKey(id))
            return id;
        return (bool?)reply["allow_sending_without_reply"] == true
            ? null
            : throw RefusalException.Bad("message to be replied not found");
    }

    private FakePhoto PhotoOf(Call call)
    {
        string value = call.Text("photo") ?? "attach://photo";
        if (value.StartsWith("attach://", StringComparison.Ordinal))
        {
            byte[] bytes = call.Files.GetValueOrDefault(value["attach://".Length..])
                ?? throw RefusalException.Bad("There is no photo in the request");
            return Keep(bytes.Length);
        }

        if (value.Contains("://", StringComparison.Ordinal))
            return LinkRule.Checked(value) is null ? throw RefusalException.Bad("wrong HTTP URL specified") : Keep(0);
        return server.World.Photos.GetValueOrDefault(value)
            ?? throw RefusalException.Bad("wrong file identifier/HTTP URL specified");
    }

    private FakeDocument DocumentOf(Call call)
    {
        string value = call.Text("document") ?? "attach://document";
        byte[]? bytes = value.StartsWith("attach://", StringComparison.Ordinal)
            ? call.Files.GetValueOrDefault(value["attach://".Length..])
            : null;
        if (bytes is null)
            throw RefusalException.Bad("There is no document in the request");
        if (bytes.Length == 0)
            throw RefusalException.Bad("file must be non-empty");
        return new FakeDocument("BQAC" + (++_documents).ToString("D8", CultureInfo.InvariantCulture), bytes);
    }

    private FakePhoto Keep(int size)
    {
        if (size > LargestPhoto)
            throw RefusalException.Bad("file is too big");
        string id = "AgAC" + (server.World.Photos.Count + 1).ToString("D8", CultureInfo.InvariantCulture);
        return server.World.Photos[id] = new FakePhoto(id, size);
    }

    private readonly record struct Media(FakePhoto? Photo, FakeDocument? Document);
}
