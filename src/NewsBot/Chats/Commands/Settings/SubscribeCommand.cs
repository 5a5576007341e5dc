using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/subscribe [hours] [lang]</c>: digests from now on, at the usual hours or at these.</summary>
public sealed class SubscribeCommand(ChatPreferences preferences, OfferedLanguages offered) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "subscribe";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("hours", OptionKind.Text) { Choices = ["07:00 19:00", "07:00", "19:00", "weekdays 08:00", "every 3 hours"] },
        new("language", OptionKind.Text) { Choices = offered.Choices },
    ];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (await preferences.EditionAsync(call.Chat, cancellation) is not { } present)
            return new CommandResult(call.Say("subscribe.none"));
        (IReadOnlyList<string> languages, IReadOnlyList<string> hours) = LanguageWords.Take(call.Words);
        if (offered.Missing(languages) is { } missing)
            return new CommandResult(call.Say("language.missing", missing, offered.Shown));
        ScheduleWish wish = ScheduleWish.Read(call, hours, present);
        if (wish.Edition is not { } edition)
            return new CommandResult(wish.Refusal!);
        return new CommandResult(Reply(call, edition, languages))
        {
            Change = Change(edition, languages, call.Now),
        };
    }

    private static CommandChange Change(Edition edition, IReadOnlyList<string> languages, DateTimeOffset now) =>
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

    private static ChatMessage Reply(CommandCall call, Edition edition, IReadOnlyList<string> chosen)
    {
        IReadOnlyList<string> languages = chosen.Count > 0 ? chosen : call.Chat?.Languages ?? edition.Languages;
        return new ChatMessage
        {
            Sections =
            [
                new MessageSection
                {
                    Blocks =
                    [
                        .. call.Texts.Blocks("subscribe.done", string.Join(" + ", languages)),
                        .. ScheduleWish.NextTimes(call, edition),
                        .. call.Texts.Blocks("subscribe.foot"),
                    ],
                },
            ],
            Buttons = [[new(call.Texts["button.latest"], "latest")]],
        };
    }
}
