using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>Puts a chat on an edition, which is made where no chat had those hours yet.</summary>
internal static class EditionChange
{
    /// <summary>The change; without languages the chat keeps its own.</summary>
    public static CommandChange To(Edition edition, IReadOnlyList<string> languages, DateTimeOffset now) =>
        async (session, chat) =>
        {
            EditionId id = await EditionWish.EnsureAsync(session, edition, now);
            Chat after = chat with
            {
                Edition = id,
                Languages = languages.Count > 0 ? languages : chat.Languages,
            };
            Changed changed = await ChatChange.ApplyAsync(session, chat, after, now);
            await EditionWish.TidyAsync(session);
            return changed;
        };

    /// <summary>Says a text, the next times of the edition, and another text.</summary>
    public static ChatMessage Shown(
        CommandCall call,
        Edition edition,
        string foot,
        string head,
        params object[] values) => new()
        {
            Sections =
        [
            new MessageSection
            {
                Blocks =
                [
                    .. call.Texts.Blocks(head, values),
                    .. ScheduleWish.NextTimes(call, edition),
                    .. call.Texts.Blocks(foot),
                ],
            },
        ],
        };
}
