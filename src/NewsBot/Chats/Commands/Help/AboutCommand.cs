using System.Reflection;

namespace NewsBot.Chats.Commands.Help;

/// <summary><c>/about</c>: version, what the labels mean, where the lines come from.</summary>
public sealed class AboutCommand : IChatCommand
{
    private static readonly string Version =
        Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";

    /// <inheritdoc/>
    public string Name => "about";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation) =>
        call.AnswerAsync("about.text", Version);
}
