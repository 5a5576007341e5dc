using System.Globalization;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/forgetme</c>: asks once more, then erases all that is stored about the chat.</summary>
public sealed class ForgetMeCommand : IChatCommand
{
    /// <summary>How long its button may be pressed.</summary>
    private const long ButtonSeconds = 600;

    private static readonly HashSet<string> Yes = new(["yes", "ya", "так", "y"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "forgetme";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation) =>
        Task.FromResult(call.Words is [var word, ..] && Yes.Contains(word)
            ? Confirmed(call, call.Words.Count > 1 ? call.Words[1] : "")
            : new CommandResult(call.Say("forgetme.ask") with
            {
                Buttons = [[new(call.Texts["forgetme.button"], $"forgetme yes {Stamp(call.Now)}")]],
            }));

    /// <summary>
    /// A button is pressed within minutes, or it is asked anew: what stays on a screen is soon forgotten.
    /// </summary>
    private static CommandResult Confirmed(CommandCall call, string stamp) =>
        call.Incoming.IsButton && !IsFresh(stamp, call.Now)
            ? new CommandResult(call.Say("forgetme.stale"))
            : new CommandResult(call.Say("forgetme.done")) { Forgets = true };

    private static string Stamp(DateTimeOffset now) =>
        now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static bool IsFresh(string stamp, DateTimeOffset now) =>
        long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && now.ToUnixTimeSeconds() is var present
        && seconds <= present
        && seconds >= present - ButtonSeconds;
}
