using System.Globalization;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>
/// <c>/deliveries [retry|drop] [number|all]</c>: messages that were given up, to be sent again or let go.
/// </summary>
public sealed class DeliveriesCommand(ChatPreferences preferences, OutboxTroubles troubles) : IChatCommand
{
    private const int Size = 5;
    private const int LongestReason = 160;

    /// <inheritdoc/>
    public string Name => "deliveries";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("action", OptionKind.Text) { Choices = ["retry", "drop"] },
        new("which", OptionKind.Text) { Choices = ["all"] },
    ];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words is [] || ListPage.IsNumber(call.Words[0]))
            return new CommandResult(await ListAsync(call, cancellation));
        string? action = ActionWords.Read(call.Words[0]);
        if (action is not ("retry" or "drop") || call.Words.Count == 1)
            return new CommandResult(call.Say("deliveries.unknown"));
        long[]? rows = RowNumbers.All.Contains(call.Words[1]) ? null : RowNumbers.Read(call.Words.Skip(1));
        return rows is []
            ? new CommandResult(call.Say("deliveries.unknown"))
            : Changed(call, action == "retry", rows);
    }

    private CommandResult Changed(CommandCall call, bool isRetry, long[]? rows) => new(call.Say("deliveries.gone"))
    {
        Change = async (session, _) =>
        {
            IReadOnlyList<TroubleMark> marks = isRetry
                ? await troubles.RetryAsync(session, rows)
                : await OutboxTroubles.DropAsync(session, rows);
            if (marks.Count == 0)
                return Commands.Changed.Nothing(call.Say("deliveries.gone"));
            string numbers = string.Join(", ", marks.Select(mark => mark.Row));
            return new Changed(isRetry ? "retry" : "delivery", marks, isRetry ? "ready" : "dropped")
            {
                Reply = isRetry ? call.Say("deliveries.retried", numbers) : call.Say("deliveries.dropped", numbers),
            };
        },
    };

    private async Task<ChatMessage> ListAsync(CommandCall call, CancellationToken cancellation)
    {
        long count = await troubles.CountAsync(cancellation);
        if (count == 0)
            return call.Say("deliveries.none");
        var page = ListPage.Of(call.Words, count, Size);
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        IReadOnlyList<Trouble> shown = await troubles.ListAsync(Size, page.Skip, cancellation);
        return ChatMessage.Of(
        [
            .. call.Texts.Blocks("deliveries.head", count),
            .. shown.Select(trouble => Item(call, trouble, zone)),
            .. call.Texts.Blocks("deliveries.foot"),
        ]) with
        {
            Buttons = [.. shown.Select(trouble => Choices(call, trouble)), .. page.Buttons(Name)],
        };
    }

    private static MessageBlock Item(CommandCall call, Trouble trouble, string zone)
    {
        string what = trouble.State == RowState.Held
            ? call.Texts["deliveries.held"]
            : call.Texts["deliveries.dead"];
        string reason = TextCut.Shortened(trouble.Reason ?? "—", LongestReason);
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(Number(trouble.Row), SpanStyle.Strong),
                new Span($" · {trouble.Chat.Platform} · {trouble.Title} ({trouble.Chat.Value}) · "),
                new Span($"{LaneNames.Of(trouble.Lane)} · {Moments.Text(call.Texts, trouble.Created, zone)} — "),
                new Span($"{what}: "),
                new Span(reason, SpanStyle.Emphasis),
            ]);
    }

    private static IReadOnlyList<MessageButton> Choices(CommandCall call, Trouble trouble) =>
    [
        new(call.Texts.Line("deliveries.button.retry", Number(trouble.Row)), $"deliveries retry {trouble.Row}"),
        new(call.Texts.Line("deliveries.button.drop", Number(trouble.Row)), $"deliveries drop {trouble.Row}"),
    ];

    private static string Number(long row) => string.Create(CultureInfo.InvariantCulture, $"#{row}");
}
