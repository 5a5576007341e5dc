using System.Globalization;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/audit [page]</c>: who changed what and when, from what to what.</summary>
public sealed class AuditCommand(ChatPreferences preferences, AuditTrail trail) : IChatCommand
{
    private const int Size = 8;

    /// <inheritdoc/>
    public string Name => "audit";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("page", OptionKind.Number)];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        long count = await trail.CountAsync(cancellation);
        if (count == 0)
            return new CommandResult(call.Say("audit.none"));
        var page = ListPage.Of(call.Words, count, Size);
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks("audit.head"),
            .. (await trail.PageAsync(page.Skip, Size, cancellation)).Select(change => Item(call, change, zone)),
            .. call.Texts.Blocks("audit.foot"),
        ]) with
        {
            Buttons = page.Buttons(Name),
        });
    }

    private static MessageBlock Item(CommandCall call, AuditedChange change, string zone)
    {
        string undone = change.Undone is null ? "" : $" — {call.Texts["audit.undone"]}";
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(string.Create(CultureInfo.InvariantCulture, $"#{change.Id}"), SpanStyle.Strong),
                new Span($" · {Moments.Text(call.Texts, change.At, zone)} · {change.Who} · "),
                new Span($"/{change.Command}", SpanStyle.Code),
                new Span($" · {change.Subject}: {Difference.Of(change.Before, change.After)}{undone}"),
            ]);
    }
}
