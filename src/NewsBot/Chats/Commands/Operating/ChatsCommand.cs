using NewsBot.Chats.Rendering;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/chats [page]</c>: how many chats there are, who subscribes to what, and who is out of reach.</summary>
public sealed class ChatsCommand(ChatDirectory chats, EditionStore editions) : IChatCommand
{
    private const int Size = 10;
    private const int LongestTitle = 60;

    /// <inheritdoc/>
    public string Name => "chats";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("page", OptionKind.Number)];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        IReadOnlyList<ChatCount> counts = await chats.CountAsync(cancellation);
        var page = ListPage.Of(call.Words, counts.Sum(count => count.Chats), Size);
        IReadOnlyList<Chat> shown = await chats.PageAsync(page.Skip, Size, cancellation);
        Dictionary<EditionId, Edition> by =
            (await editions.AllAsync(cancellation)).ToDictionary(edition => edition.Id);
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks("chats.head"),
            .. counts.SelectMany(count => call.Texts.Blocks(
                "chats.count", count.Platform, count.Chats, count.Subscribed, State(call, count.State))),
            .. call.Texts.Blocks("chats.list"),
            .. shown.Select(chat => Item(call, chat, chat.Edition is { } id ? by.GetValueOrDefault(id) : null)),
        ]) with
        {
            Buttons = page.Buttons(Name),
        });
    }

    private static string State(CommandCall call, string state) =>
        state == "active" ? call.Texts["chats.active"] : call.Texts["chats.suspended"];

    private static MessageBlock Item(CommandCall call, Chat chat, Edition? edition)
    {
        string hours = edition is null
            ? call.Texts["chats.none"]
            : $"{edition.Cron} {edition.Zone} · {string.Join('+', chat.Languages ?? edition.Languages)}";
        string trouble = chat.Suspended is { } reason ? $" — {call.Texts["chats.suspended"]}: {reason}" : "";
        string title = TextCut.Shortened(chat.Identity.Title, LongestTitle);
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(title.Length == 0 ? "—" : title, SpanStyle.Strong),
                new Span($" · {chat.Address.Platform} {ChatRow.Kinds[(int)chat.Identity.Kind]} {chat.Address.Value}"),
                new Span($" · {hours}{trouble}"),
            ]);
    }
}
