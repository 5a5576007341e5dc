using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Methods;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram;

/// <content>What people do.</content>
public sealed partial class FakeTelegram
{
    /// <summary>A person. The bot may write to them only once they have written.</summary>
    public FakeUser AddUser(string firstName = "Ada", string? language = "en", bool hasStarted = false) => Locked(() =>
    {
        FakeUser user = _server.World.AddUser(firstName, language);
        user.HasStarted = hasStarted;
        return user;
    });

    /// <summary>A group, supergroup or channel with its owner; in a channel the bot is an administrator.</summary>
    public FakeChat AddChat(
        ChatKind kind, FakeUser owner, string title = "Readers", bool isForum = false, string? username = null) =>
        Locked(() =>
        {
            FakeChat chat = _server.World.AddChat(kind, title, isForum, username);
            chat.Bot = kind == ChatKind.Channel ? Standing.Administrator : Standing.Member;
            chat.Members[owner.Id] = (owner, Standing.Creator);
            return chat;
        });

    public FakeTopic AddTopic(FakeChat chat, string name) => Locked(() =>
    {
        var topic = new FakeTopic(_server.World.NextMessage(chat), name);
        chat.Topics.Add(topic.Id, topic);
        return topic;
    });

    public void SetMember(FakeChat chat, FakeUser user, Standing standing) =>
        Locked(() => chat.Members[user.Id] = (user, standing));

    /// <summary>The private chat with a person.</summary>
    public FakeChat PrivateChat(FakeUser user) => Locked(() => _server.World.Chats[user.Id]);

    /// <summary>
    /// A person writes, to the bot or in a chat. In a group the bot hears only commands, its name and replies to it,
    /// unless it is an administrator.
    /// </summary>
    public FakeMessage UserSends(
        FakeUser user, string text, FakeChat? chat = null, long? thread = null, long? replyTo = null) => Locked(() =>
    {
        chat ??= _server.World.Chats[user.Id];
        if (chat.Kind == ChatKind.Private)
            user.HasStarted = true;
        else if (!chat.Members.ContainsKey(user.Id))
            chat.Members[user.Id] = (user, Standing.Member);
        FakeMessage message = _server.World.Say(chat, user, text, thread, replyTo);
        if (Hears(message))
        {
            string kind = chat.Kind == ChatKind.Channel ? "channel_post" : "message";
            _server.Updates.Add(kind, Wire.Message(message, _server.Bot));
        }

        return message;
    });

    /// <summary>A person changes what they wrote.</summary>
    public void UserEdits(FakeMessage message, string text) => Locked(() =>
    {
        message.Content = new Formatting.FormattedText(text, []);
        message.Edited = _server.World.Now;
        string kind = message.Chat.Kind == ChatKind.Channel ? "edited_channel_post" : "edited_message";
        _server.Updates.Add(kind, Wire.Message(message, _server.Bot));
        return true;
    });

    /// <summary>A person presses a button under a message; gives the id of the callback query.</summary>
    /// <exception cref="InvalidOperationException">There is no such message or button.</exception>
    public string Press(FakeUser user, long chat, long message, string data) => Locked(() =>
    {
        if (!_server.World.Chats[chat].Messages.TryGetValue(message, out FakeMessage? shown))
            throw new InvalidOperationException("there is no such message");
        if (!Keyboard.Has(shown.Markup, data))
            throw new InvalidOperationException($"the message has no button with the data \"{data}\"");
        string id = _server.Callbacks.Open();
        _server.Updates.Add("callback_query", new JsonObject
        {
            ["id"] = id,
            ["from"] = Wire.User(user),
            ["message"] = Wire.Message(shown, _server.Bot),
            ["chat_instance"] = "1",
            ["data"] = data,
        });
        return id;
    });

    /// <summary>Any update, as the bot would read it.</summary>
    public void Deliver(string kind, JsonObject payload) => Locked(() =>
    {
        _server.Updates.Add(kind, payload);
        return true;
    });

    /// <summary>The numbers of updates begin anew, as they may after a quiet week.</summary>
    public void RestartUpdateNumbers(long next) => Locked(() => _server.Updates.Next = next);

    private bool Hears(FakeMessage message) =>
        message.Chat.Kind is ChatKind.Private or ChatKind.Channel
        || message.Chat.Bot is Standing.Administrator
        || message.Text.StartsWith('/')
        || message.Text.Contains("@" + Username, StringComparison.OrdinalIgnoreCase)
        || (message.ReplyTo is { } id
            && message.Chat.Messages.TryGetValue(id, out FakeMessage? said)
            && said.From is null);
}
