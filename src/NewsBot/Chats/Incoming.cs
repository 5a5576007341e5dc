using NewsBot.Chats.Commands;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats;

/// <summary>Something that somebody asks the bot in a chat: a command, or a press of a button.</summary>
public sealed record IncomingCommand
{
    /// <summary>The chat.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>What kind of chat, and its title.</summary>
    public required ChatIdentity Identity { get; init; }

    /// <summary>
    /// Names this update on its platform for good; the same update that comes twice is carried out once.
    /// </summary>
    public required string UpdateKey { get; init; }

    /// <summary>
    /// What was asked, without the platform's own dress (slash, name of the bot): the command's name and its arguments
    /// as one text, such as <c>latest 5 en</c>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Who asked.</summary>
    public required Sender Sender { get; init; }

    /// <summary>Who asked, as the audit names them.</summary>
    public string Person => $"{Chat.Platform}:{Sender.Id}";

    /// <summary>
    /// Finds the sender's role in the chat, asked only where the command needs more than
    /// <see cref="CommandRole.Member"/>.
    /// </summary>
    public required Func<CancellationToken, Task<CommandRole>> FindRole { get; init; }

    /// <summary>True for a press of a button.</summary>
    public bool IsButton { get; init; }

    /// <summary>The platform's id of the message to answer; null for none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>
    /// The platform's id of the message that the answer is to replace (the one whose button was pressed).
    /// </summary>
    public string? Edits { get; init; }

    /// <summary>See <see cref="OutgoingPart.ReplyRoute"/>.</summary>
    public string? ReplyRoute { get; init; }
}

/// <summary>Who asked.</summary>
/// <param name="Id">The platform's id of the person.</param>
/// <param name="Language">
/// The person's interface language as the platform tells it (IETF tag); null where it does not.
/// </param>
public sealed record Sender(string Id, string? Language);

/// <summary>Something that happened to a chat.</summary>
public abstract record ChatEvent(ChatAddress Chat, string UpdateKey)
{
    /// <summary>The bot was added to a group or channel.</summary>
    public sealed record Added(ChatAddress Chat, string UpdateKey, ChatIdentity Identity, string? Language)
        : ChatEvent(Chat, UpdateKey);

    /// <summary>The bot was removed or blocked, or the chat is gone.</summary>
    public sealed record Removed(ChatAddress Chat, string UpdateKey, string Reason) : ChatEvent(Chat, UpdateKey);

    /// <summary>A chat that was blocked can be written to again.</summary>
    public sealed record Restored(ChatAddress Chat, string UpdateKey) : ChatEvent(Chat, UpdateKey);

    /// <summary>The chat has another address now.</summary>
    public sealed record Moved(ChatAddress Chat, string UpdateKey, ChatAddress To) : ChatEvent(Chat, UpdateKey);
}
