using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Commands.Help;

/// <summary><c>/start</c>: what this bot is, and the two buttons that most people want.</summary>
public sealed class StartCommand : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        ChatMessage welcome = call.Incoming.Identity.Kind == ChatKind.Private
            ? call.Say("welcome")
            : call.Say("welcome.group");
        return Task.FromResult(new CommandResult(welcome with { Buttons = Buttons(call) }));
    }

    private static IReadOnlyList<IReadOnlyList<MessageButton>> Buttons(CommandCall call) =>
    [
        call.Chat?.Edition is null
            ? [new(call.Texts["button.subscribe"], "subscribe"), new(call.Texts["button.latest"], "latest")]
            : [new(call.Texts["button.latest"], "latest"), new(call.Texts["button.help"], "help")],
    ];
}
