using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Breaking;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/breaking [on|off] [outlets]</c>: whether, and from when on, what cannot wait is told at once.</summary>
public sealed class BreakingCommand(IOptions<DeliveryOptions> options) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "breaking";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
        [new("state", OptionKind.Text) { Choices = ["on", "off"] }, new("outlets", OptionKind.Number)];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words.Count == 0)
            return Task.FromResult(new CommandResult(Now(call, call.Chat?.WantsBreaking == true, Wished(call.Chat))));
        if (Read(call.Words) is not { } wish)
            return call.AnswerAsync("breaking.unknown", BreakingOptions.Fewest, BreakingOptions.Most);
        int? outlets = wish.Outlets ?? Wished(call.Chat);
        return Task.FromResult(new CommandResult(Now(call, wish.IsOn, outlets))
        {
            Change = ChatChange.Of(
                chat => chat with { WantsBreaking = wish.IsOn, BreakingOutlets = outlets }, call.Now),
        });
    }

    /// <summary>"on", "off", "on 3" or "3"; null where it is none of these.</summary>
    private static (bool IsOn, int? Outlets)? Read(IReadOnlyList<string> words)
    {
        bool? state = OnOff.Read(words[0]);
        string? number = state is null ? words[0] : words.ElementAtOrDefault(1);
        if (number is null || state == false)
            return state is { } only ? (only, null) : null;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int outlets)
            && outlets is >= BreakingOptions.Fewest and <= BreakingOptions.Most
                ? (true, outlets)
                : null;
    }

    private static int? Wished(Delivery.Readers.Chat? chat) => chat?.BreakingOutlets;

    private ChatMessage Now(CommandCall call, bool isOn, int? outlets) => isOn
        ? call.Say(
            "breaking.on", outlets ?? options.Value.Breaking.Outlets, options.Value.Breaking.WithinHours) with
        {
            Buttons = [[new(call.Texts["breaking.button.off"], "breaking off")]],
        }
        : call.Say("breaking.off") with { Buttons = [[new(call.Texts["breaking.button.on"], "breaking on")]] };
}
