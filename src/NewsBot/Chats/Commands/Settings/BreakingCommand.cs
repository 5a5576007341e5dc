namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/breaking [on|off]</c>: whether what cannot wait is told at once.</summary>
public sealed class BreakingCommand : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "breaking";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("state", OptionKind.Text) { Choices = ["on", "off"] }];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words.Count == 0)
            return Task.FromResult(new CommandResult(Now(call, call.Chat?.WantsBreaking == true)));
        if (OnOff.Read(call.Words[0]) is not { } wanted)
            return call.AnswerAsync("breaking.unknown");
        return Task.FromResult(new CommandResult(Now(call, wanted))
        {
            Change = ChatChange.Of(chat => chat with { WantsBreaking = wanted }, call.Now),
        });
    }

    private static Delivery.Messages.ChatMessage Now(CommandCall call, bool isOn) => isOn
        ? call.Say("breaking.on") with { Buttons = [[new(call.Texts["breaking.button.off"], "breaking off")]] }
        : call.Say("breaking.off") with { Buttons = [[new(call.Texts["breaking.button.on"], "breaking on")]] };
}
