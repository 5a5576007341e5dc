using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Local;

namespace NewsBot.Web.Chat;

/// <summary>What the chat page shows.</summary>
/// <param name="Texts">The bot's own words.</param>
/// <param name="Messages">The conversation, oldest first.</param>
/// <param name="Commands">What may be written.</param>
/// <param name="FormToken">What the form carries.</param>
/// <param name="Zone">The zone that times are shown in.</param>
public sealed record ChatView(
    CommandTexts Texts,
    IReadOnlyList<LocalMessage> Messages,
    IReadOnlyList<CommandDescription> Commands,
    string FormToken,
    string Zone)
{
    /// <summary>What is newer than this comes by the stream.</summary>
    public long Version => Messages.Count == 0 ? 0 : Messages.Max(message => message.Version);
}
