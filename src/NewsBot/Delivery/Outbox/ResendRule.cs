using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Whether and when a part is sent again. What may have arrived is repeated after 30 seconds, then 60, and never sent
/// more than three times; an answer is never repeated, for whoever asked can ask again.
/// </summary>
/// <param name="nonceWindow">How long the platform recognizes a repeat by its nonce; zero where it cannot.</param>
/// <param name="random">Spreads what is tried again.</param>
public sealed class ResendRule(TimeSpan nonceWindow, Random random)
{
    /// <summary>Sends of unknown outcome after which a part is held.</summary>
    public const int MostUncertain = 3;

    /// <summary>Refusals that may pass after which a chat counts as gone.</summary>
    public const int MostRefusals = 3;

    /// <summary>A request takes no longer; a repeat must reach the platform within its nonce window.</summary>
    public static readonly TimeSpan Request = TimeSpan.FromSeconds(10);

    /// <summary>Over how long refusals that may pass are counted before a chat counts as gone.</summary>
    public static readonly TimeSpan RefusalSpan = TimeSpan.FromHours(24);

    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SecondRefusal = TimeSpan.FromHours(1);

    /// <summary>Decides.</summary>
    public Verdict Decide(SentPart part, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Confirmed sent =>
            new(RowState.Sent, now, part.Uncertain, Error: null) { PlatformId = sent.PlatformId },
        SendOutcome.NotSent reason => Again(part, now + BackOff(part.Attempts), reason.Reason),
        SendOutcome.Limited limit => Again(part, now + limit.RetryAfter, limit.Reason),
        SendOutcome.Revoked reason => Again(part, now, reason.Reason),
        SendOutcome.ChatMoved moved => Again(part, now, $"moved to {moved.To}"),
        SendOutcome.MessageRefused reason => Refused(part, reason.Reason, now),
        SendOutcome.ChatGone gone => Gone(part, gone, now),
        SendOutcome.Unknown reason => Uncertain(part, reason.Reason, now),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a rule."),
    };

    /// <summary>
    /// True where the part may have arrived and the platform would not recognize a repeat any more: it must answer
    /// something without effect before the part is sent again. See <see cref="Repeats"/>.
    /// </summary>
    public bool MayDouble(int uncertain, DateTimeOffset? firstTried, DateTimeOffset now) =>
        uncertain > 0 && !IsRecognized(firstTried, now);

    private static Verdict Again(SentPart part, DateTimeOffset due, string reason) =>
        new(RowState.Ready, due, part.Uncertain, reason);

    private static Verdict Refused(SentPart part, string reason, DateTimeOffset now) =>
        part.HasPlainForm && !part.IsPlain
            ? Again(part, now, reason) with { FallsToPlain = true }
            : new(RowState.Dead, now, part.Uncertain, reason);

    /// <summary>A chat that may come back is tried again after an hour, and a day after the first refusal.</summary>
    private static Verdict Gone(SentPart part, SendOutcome.ChatGone gone, DateTimeOffset now)
    {
        if (gone.IsCertain || part.Lane == Lane.Reply || part.Refusals + 1 >= MostRefusals)
            return new(RowState.Expired, now, part.Uncertain, gone.Reason);
        DateTimeOffset due = part.RefusedSince is { } since && since + RefusalSpan > now
            ? since + RefusalSpan
            : now + SecondRefusal;
        return Again(part, due, gone.Reason);
    }

    private Verdict Uncertain(SentPart part, string reason, DateTimeOffset now)
    {
        if (part.Lane == Lane.Reply)
            return new(RowState.Expired, now, part.Uncertain + 1, $"{reason}; an answer is sent at most once");
        if (IsRecognized(part.FirstTried, now))
            return new(RowState.Ready, now + Shortest, Math.Max(1, part.Uncertain), reason);
        int uncertain = part.Uncertain + 1;
        return uncertain >= MostUncertain
            ? new(RowState.Held, now, uncertain, reason)
            : new(RowState.Ready, now + (Doubt * (1 << part.Uncertain)), uncertain, reason);
    }

    private bool IsRecognized(DateTimeOffset? firstTried, DateTimeOffset now) =>
        firstTried is { } first && now + Shortest + Request < first + nonceWindow;

    /// <summary>
    /// Doubles from a second to five minutes; half of it is chance, so that rows do not march in step.
    /// </summary>
    private TimeSpan BackOff(int attempts)
    {
        TimeSpan full = Shortest * Math.Pow(2, Math.Min(attempts, 20));
        return (full < Longest ? full : Longest) * (0.5 + (random.NextDouble() / 2));
    }
}
