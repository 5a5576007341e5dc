using System.Globalization;
using NewsBot.Delivery.Platforms;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// Reads what an update means. Not heard: what was edited or forwarded, what bots say, what comes through other bots or
/// by itself from a linked channel, and in groups what is no command.
/// </summary>
/// <param name="username">The bot's own name, without the @.</param>
/// <param name="roles">Finds who may what.</param>
public sealed class UpdateReader(string username, TelegramRoles roles)
{
    private const int LongestText = 1024;
    private readonly MessageSender _senders = new(roles);

    /// <summary>The meaning; null where it has none, also where a part is missing that is always there.</summary>
    public Heard? Read(Update update) => update switch
    {
        { Message: { Chat: not null } message } => OfMessage(message),
        { ChannelPost: { Chat: not null } post } => OfMessage(post),
        { CallbackQuery: { Id: not null, From: not null } press } => OfButton(press),
        { MyChatMember: { Chat: not null, From: not null, OldChatMember: not null, NewChatMember: not null } change } =>
            StandingReader.Read(change, Number(update.Id)),
        _ => null,
    };

    /// <summary>The chat whose updates must stay in order.</summary>
    public static long LaneOf(Update update) => (update switch
    {
        { Message: { } message } => message.Chat,
        { ChannelPost: { } post } => post.Chat,
        { CallbackQuery.Message: { } shown } => shown.Chat,
        { MyChatMember: { } change } => change.Chat,
        _ => null,
    })?.Id ?? 0;

    /// <summary>What a chat is.</summary>
    internal static ChatIdentity IdentityOf(Chat chat) => new(
        chat.Type switch
        {
            ChatType.Private => ChatKind.Private,
            ChatType.Channel => ChatKind.Channel,
            _ => ChatKind.Group,
        },
        chat.Title ?? $"{chat.FirstName} {chat.LastName}".Trim());

    private static Heard? OfMove(Message message)
    {
        long from = message.MigrateFromChatId ?? message.Chat.Id;
        long to = message.MigrateToChatId ?? message.Chat.Id;
        return from == to
            ? null
            : new Heard
            {
                Event = new ChatEvent.Moved(Address(from), KeyOf(message), Address(to)),
            };
    }

    private Heard? OfMessage(Message message)
    {
        if (OfMove(message) is { } moved)
            return moved;
        bool isHeard = message.ForwardOrigin is null && message.ViaBot is null && !message.IsAutomaticForward;
        if (!isHeard || TextOf(message) is not { Length: > 0 } text || _senders.Of(message) is not { } sender)
            return null;
        return new Heard
        {
            Command = new IncomingCommand
            {
                Chat = new TelegramAddress(message.Chat.Id, TopicOf(message)).Neutral,
                Identity = IdentityOf(message.Chat),
                UpdateKey = KeyOf(message),
                Text = text,
                Sender = sender.Sender,
                FindRole = sender.FindRole,
                RepliesTo = message.Chat.Type is ChatType.Private ? null : Number(message.Id),
            },
        };
    }

    private string? TextOf(Message message)
    {
        string? text = message.Text;
        if (text?.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        return text is not null && text.StartsWith('/')
            ? CommandText.Read(text, username)
            : message.Chat.Type == ChatType.Private ? text?.Trim() : null;
    }

    private Heard OfButton(CallbackQuery press)
    {
        var heard = new Heard { CallbackId = press.Id };
        if (press.Message is not { Chat: not null } shown || press.Data is null)
            return heard;
        bool isPrivate = shown.Chat.Type == ChatType.Private;
        return heard with
        {
            Command = new IncomingCommand
            {
                Chat = new TelegramAddress(shown.Chat.Id, TopicOf(shown)).Neutral,
                Identity = IdentityOf(shown.Chat),
                UpdateKey = $"c{press.Id}",
                Text = press.Data,
                Sender = new Sender(Number(press.From.Id), press.From.LanguageCode),
                FindRole = _senders.RoleOf(shown.Chat.Id, press.From.Id, isPrivate),
                IsButton = true,
                // A message that cannot be reached any more has no date.
                Edits = shown.Date == default ? null : Number(shown.Id),
            },
        };
    }

    /// <summary>A thread of replies in an ordinary group has a number too, but is no topic.</summary>
    private static int? TopicOf(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private static string KeyOf(Message message) => $"m{Number(message.Chat.Id)}.{Number(message.Id)}";

    private static ChatAddress Address(long chat) => new TelegramAddress(chat, null).Neutral;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
