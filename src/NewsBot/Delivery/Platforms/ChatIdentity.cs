namespace NewsBot.Delivery.Platforms;

/// <summary>What a chat is.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title, or the name of the person; raw text from outside.</param>
public sealed record ChatIdentity(ChatKind Kind, string Title);

/// <summary>Kinds of chats.</summary>
public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>A group, a forum topic or a Discord channel: several people may write.</summary>
    Group,

    /// <summary>A channel in which only its administrators write.</summary>
    Channel,
}
