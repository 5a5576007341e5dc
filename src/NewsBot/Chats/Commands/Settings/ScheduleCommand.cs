namespace NewsBot.Chats.Commands.Settings;

/// <summary>
/// <c>/schedule [hours]</c>: when digests come, with the next five times; or other hours from now on.
/// </summary>
public sealed class ScheduleCommand(ChatPreferences preferences) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "schedule";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
        [new("hours", OptionKind.Text) { Choices = ["07:00 19:00", "weekdays 08:00", "every 3 hours"] }];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Chat?.Edition is null || await preferences.EditionAsync(call.Chat, cancellation) is not { } present)
            return new CommandResult(call.Say("schedule.not"));
        var wish = ScheduleWish.Read(call, call.Words, present);
        if (wish.Edition is not { } edition)
            return new CommandResult(wish.Refusal!);
        return new CommandResult(EditionChange.Shown(call, edition, "subscribe.foot", "schedule.now", edition.Zone))
        {
            Change = call.Words.Count == 0 ? null : EditionChange.To(edition, [], call.Now),
        };
    }
}
