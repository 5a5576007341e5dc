using System.Globalization;
using NewsBot.Chats.Commands.Operating;
using NewsBot.Chats.Feedback;
using NewsBot.Delivery.Messages;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Feedback;

/// <summary>Shows what readers said, and carries out what the operator decides about it.</summary>
public sealed class FeedbackReview(FeedbackStore store, FeedbackActs acts, ChatPreferences preferences)
{
    private const int Size = 4;

    /// <summary>Lists, accepts or rejects.</summary>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        string action = ActionWords.Read(call.Words[0])!;
        if (action == "list")
            return new CommandResult(await ListAsync(call, cancellation));
        if (call.Words.Count < 2 || RowNumbers.Read(call.Words[1]) is not { } id)
            return new CommandResult(call.Say("feedback.number"));
        return new CommandResult(call.Say("feedback.gone", id))
        {
            Change = (session, _) => JudgeAsync(session, call, id, action == "accept"),
        };
    }

    private async Task<Changed> JudgeAsync(Session session, CommandCall call, long id, bool isAccepted)
    {
        if (await FeedbackStore.FindAsync(session, id) is not { State: "open" } item)
            return Changed.Nothing(call.Say("feedback.gone", id));
        FeedbackDone done = isAccepted
            ? await acts.DoAsync(session, item)
            : new FeedbackDone("open", IsHidden: false, []);
        string state = isAccepted ? "accepted" : "rejected";
        await FeedbackStore.SetAsync(session, id, state);
        bool isInVain = isAccepted && item.Kind is "merge" or "split" && done.Moves.Count == 0;
        return new Changed(Auditing.Subject("feedback", id), done, state)
        {
            Reply = isInVain ? call.Say("feedback.vain", id)
                : isAccepted ? call.Say("feedback.accepted", id)
                : call.Say("feedback.rejected", id),
        };
    }

    private async Task<ChatMessage> ListAsync(CommandCall call, CancellationToken cancellation)
    {
        long count = await store.CountOpenAsync(cancellation);
        if (count == 0)
            return call.Say("feedback.none");
        var page = ListPage.Of([.. call.Words.Skip(1)], count, Size);
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        IReadOnlyList<FeedbackItem> shown = await store.OpenAsync(page.Skip, Size, cancellation);
        return ChatMessage.Of(
        [
            .. call.Texts.Blocks("feedback.head", count),
            .. shown.Select(item => Item(call, item, zone)),
            .. call.Texts.Blocks("feedback.foot"),
        ]) with
        {
            Buttons = [.. shown.Select(item => Choices(call, item)), .. page.Buttons("feedback list")],
        };
    }

    private static MessageBlock Item(CommandCall call, FeedbackItem item, string zone) => new(
        BlockKind.Bullet,
        [
            new Span(string.Create(CultureInfo.InvariantCulture, $"#{item.Id} "), SpanStyle.Strong),
            new Span(item.Kind, SpanStyle.Code),
            new Span($" · {item.Headline}"),
            new Span(item.Other == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" + {item.Other}")),
            new Span($" · {item.Who} · {Moments.Text(call.Texts, item.At, zone)}"),
        ]);

    private static IReadOnlyList<MessageButton> Choices(CommandCall call, FeedbackItem item)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"#{item.Id}");
        return
        [
            new(call.Texts.Line("feedback.button.accept", number), $"feedback accept {item.Id}"),
            new(call.Texts.Line("feedback.button.reject", number), $"feedback reject {item.Id}"),
        ];
    }
}
