using System.Globalization;
using NewsBot.Chats.Commands;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Tells who wrote a message. People may write as a chat, and then Telegram hides who they are.</summary>
internal sealed class MessageSender(TelegramRoles roles)
{
    private static readonly Func<CancellationToken, Task<CommandRole>> Admin =
        _ => Task.FromResult(CommandRole.ChatAdmin);

    private static readonly Func<CancellationToken, Task<CommandRole>> Member =
        _ => Task.FromResult(CommandRole.Member);

    /// <summary>The sender and how to find the role; null for a bot.</summary>
    public (Sender Sender, Func<CancellationToken, Task<CommandRole>> FindRole)? Of(Message message)
    {
        Chat chat = message.Chat;
        if (message.SenderChat is { } speaker)
        {
            // The chat itself speaks: a channel, or an administrator who stays anonymous. Another one is a mere member.
            var sender = new Sender(Number(speaker.Id), null);
            return (sender, speaker.Id == chat.Id ? Admin : Member);
        }

        if (message.From is not { IsBot: false } person)
            return null;
        return (
            new Sender(Number(person.Id), person.LanguageCode),
            RoleOf(chat.Id, person.Id, chat.Type == ChatType.Private));
    }

    /// <summary>Finds the role of a person.</summary>
    public Func<CancellationToken, Task<CommandRole>> RoleOf(long chat, long person, bool isPrivate)
    {
        if (!isPrivate)
            return cancellation => roles.FindAsync(chat, person, cancellation);
        return _ => Task.FromResult(roles.IsOperator(person) ? CommandRole.Operator : CommandRole.ChatAdmin);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
