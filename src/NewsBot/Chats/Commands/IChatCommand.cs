namespace NewsBot.Chats.Commands;

/// <summary>
/// One command, the same on every platform. It reads and answers; what it wants changed it hands back, so that change,
/// answer and the update that asked are stored together. Texts: <c>NAME.about</c> (one line) and <c>NAME.usage</c>.
/// </summary>
public interface IChatCommand
{
    /// <summary>Lower-case, without the slash.</summary>
    string Name { get; }

    /// <summary>Who may use it at all; what a menu goes by.</summary>
    CommandRole Role { get; }

    /// <summary>What it takes, in order.</summary>
    IReadOnlyList<CommandOption> Options => [];

    /// <summary>Who may use it with these arguments: to look is often free where to change is not.</summary>
    CommandRole RoleFor(IReadOnlyList<string> words) => Role;

    /// <summary>Answers. May be run again for the same update after a crash, so it changes nothing itself.</summary>
    Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation);
}
