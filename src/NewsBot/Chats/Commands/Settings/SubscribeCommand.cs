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
        new("hours", OptionKind.Text)
        {
            Choices = ["07:00 19:00", "07:00", "19:00", "weekdays 08:00", "every 3 hours"],
        },
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
        var wish = ScheduleWish.Read(call, hours, present);
        if (wish.Edition is not { } edition)
            return new CommandResult(wish.Refusal!);
        IReadOnlyList<string> told = languages.Count > 0 ? languages : call.Chat?.Languages ?? edition.Languages;
        return new CommandResult(
            EditionChange.Shown(call, edition, "subscribe.foot", "subscribe.done", string.Join(" + ", told)) with
            {
                Buttons = [[new(call.Texts["button.latest"], "latest")]],
            })
        {
            Change = EditionChange.To(edition, languages, call.Now),
        };
    }
}
