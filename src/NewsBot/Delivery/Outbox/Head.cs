using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>A part whose turn it is in its chat.</summary>
/// <param name="Id">The row.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Kind">What the chat is.</param>
/// <param name="Uncertain">Sends of unknown outcome.</param>
/// <param name="TriedAt">When it was first sent.</param>
internal sealed record Head(long Id, long Chat, ChatKind Kind, int Uncertain, DateTimeOffset? TriedAt);

/// <summary>A part that arrived a short while ago.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Kind">What the chat is.</param>
/// <param name="At">When.</param>
internal sealed record SentLately(long Chat, ChatKind Kind, DateTimeOffset At);

/// <summary>A part that is committed as being sent.</summary>
internal sealed record Claimed
{
    /// <summary>The row.</summary>
    public required long Id { get; init; }

    /// <summary>Under which taking of the platform's lease it was claimed.</summary>
    public required long Fence { get; init; }

    /// <summary>The chat's number.</summary>
    public required long Chat { get; init; }

    /// <summary>What the platform gets.</summary>
    public required OutgoingPart Part { get; init; }

    /// <summary>What the resend rule needs.</summary>
    public required SentPart Past { get; init; }
}
