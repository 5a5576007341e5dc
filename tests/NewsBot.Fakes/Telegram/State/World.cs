using System.Globalization;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>All people, chats and messages. Everything is done under <see cref="Gate"/>.</summary>
internal sealed class World(TimeProvider clock)
{
    private long _lastUser = 1000;
    private long _lastGroup = 100;
    private long _lastSupergroup = 1_000_000_000;
    private long _lastMessage;

    public Lock Gate { get; } = new();

    public Dictionary<long, FakeUser> Users { get; } = [];

    public Dictionary<long, FakeChat> Chats { get; } = [];

    public Dictionary<string, FakePhoto> Photos { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => clock.GetUtcNow();

    public FakeUser AddUser(string firstName, string? language)
    {
        var user = new FakeUser(++_lastUser, firstName, language);
        Users.Add(user.Id, user);
        Chats.Add(user.Id, new FakeChat(user.Id, ChatKind.Private, firstName) { Person = user });
        return user;
    }

    public FakeChat AddChat(ChatKind kind, string title, bool isForum, string? username)
    {
        long id = kind == ChatKind.Group ? -++_lastGroup : -1_000_000_000_000 - ++_lastSupergroup;
        var chat = new FakeChat(id, kind, title) { IsForum = isForum, Username = username };
        Chats.Add(id, chat);
        return chat;
    }

    /// <summary>Finds the chat of a call by number or @name.</summary>
    public FakeChat Find(Call call)
    {
        string id = call.Text("chat_id") ?? throw RefusalException.Bad("Chat_id is empty");
        FakeChat? chat = id.StartsWith('@')
            ? Chats.Values.FirstOrDefault(c => id[1..].Equals(c.Username, StringComparison.OrdinalIgnoreCase))
            : long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? Chats.GetValueOrDefault(number)
                : null;
        return chat ?? throw RefusalException.Bad("Chat not found");
    }

    /// <summary>
    /// The next number of a message. Supergroups and channels count for themselves, private chats and groups together.
    /// </summary>
    public long NextMessage(FakeChat chat) =>
        chat.Kind is ChatKind.Supergroup or ChatKind.Channel ? ++chat.LastMessage : ++_lastMessage;

    public FakeMessage Say(FakeChat chat, FakeUser? from, string text, long? thread = null, long? replyTo = null)
    {
        var message = new FakeMessage
        {
            Id = NextMessage(chat),
            Chat = chat,
            From = from,
            Date = Now,
            Thread = thread,
            ReplyTo = replyTo,
            Content = new FormattedText(text, CommandsIn(text)),
        };
        chat.Messages.Add(message.Id, message);
        return message;
    }

    private static TextEntity[] CommandsIn(string text)
    {
        if (!text.StartsWith('/'))
            return [];
        int end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '@'))
            end++;
        return end > 1 ? [new TextEntity("bot_command", 0, end)] : [];
    }
}
