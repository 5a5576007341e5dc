using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>Chooses whose turn it is: which head, and in which slot of the pace.</summary>
/// <param name="pace">The platform's pace.</param>
/// <param name="rule">Knows what must not be repeated unasked.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class Choice(PlatformPace pace, ResendRule rule, TimeProvider clock)
{
    /// <summary>Longer than a chat has to pause after any burst.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(20);

    private readonly ReplyShare _share = new();
    private readonly ChatPaces _chats = new(pace);

    /// <summary>The pace of all chats together.</summary>
    public TokenPace Token { get; } = new(pace.PerSecond);

    /// <summary>Takes up the pace of chats that a process before this one has just written to.</summary>
    public async Task RecallAsync(
        OutboxStore outbox, PlatformName platform, TimeSpan elapsed, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (SentLately sent in await outbox.LatelyAsync(platform, now - Lately, cancellation))
            _chats.Take(sent.Chat, sent.Kind, elapsed - (now - sent.At));
    }

    /// <summary>Takes the next head out of what waits, and the slot that it gets.</summary>
    /// <param name="waiting">What waits.</param>
    /// <param name="elapsed">The moment, on a clock that is never put.</param>
    /// <param name="horizon">How far off the slot may be.</param>
    /// <param name="mayRepeat">Asks whether what is in doubt may be repeated.</param>
    public (Head Head, TimeSpan Slot)? Next(Waiting waiting, TimeSpan elapsed, TimeSpan horizon, Func<bool> mayRepeat)
    {
        TimeSpan slot = Token.Earliest(elapsed);
        if (slot - elapsed > horizon)
            return null;
        Head? reply = First(waiting.Replies, slot, mayRepeat);
        Head? bulk = reply is not null && _share.IsReplysTurn(repliesWait: true, bulkWaits: true)
            ? null
            : First(waiting.Bulk, slot, mayRepeat);
        bool isReply = reply is not null && bulk is null;
        if ((isReply ? reply : bulk) is not { } head || Token.TryTake(elapsed, horizon) is not { } taken)
            return null;
        _share.Used(isReply);
        _chats.Take(head.Chat, head.Kind, taken);
        (isReply ? waiting.Replies : waiting.Bulk).Remove(head);
        return (head, taken);
    }

    private Head? First(List<Head> heads, TimeSpan slot, Func<bool> mayRepeat)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return heads.Find(head => _chats.Earliest(head.Chat, head.Kind, slot) <= slot
            && (!rule.MayDouble(head.Uncertain, head.TriedAt, now) || mayRepeat()));
    }
}
