using NewsBot.Chats.Commands.Hours;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/quiet [22:00-07:00|off]</c>: hours without digests; what was issued comes after them.</summary>
public sealed class QuietCommand : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "quiet";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
        [new("hours", OptionKind.Text) { Choices = ["22:00-07:00", "23:00-06:00", "off"] }];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words.Count == 0)
        {
            return call.Chat?.Quiet is { } quiet
                ? call.AnswerAsync("quiet.now", quiet)
                : call.AnswerAsync("quiet.none");
        }

        if (call.Words is [var word] && OnOff.Read(word) == false)
            return Task.FromResult(Changed(call, "quiet.off", null));
        return Window(call.Words) is { } window
            ? Task.FromResult(Changed(call, "quiet.now", window.ToString()))
            : call.AnswerAsync("quiet.unknown");
    }

    private static CommandResult Changed(CommandCall call, string key, string? window) =>
        new(window is null ? call.Say(key) : call.Say(key, window))
        {
            Change = ChatChange.Of(chat => chat with { Quiet = window }, call.Now),
        };

    /// <summary>"22:00-07:00", "22 7", "22.00 – 07.00".</summary>
    private static QuietHours? Window(IReadOnlyList<string> words)
    {
        string[] ends = string.Join(' ', words).Split(
            ['-', '–', '—', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ends is [var from, var to]
            && ClockTime.Read(from, half: null) is { } begin
            && ClockTime.Read(to, half: null) is { } end
            && begin != end
                ? new QuietHours(begin, end)
                : null;
    }
}
