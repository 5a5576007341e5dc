namespace NewsBot.Delivery.Platforms;

/// <summary>
/// One request to a platform: a part of a message that fits its limits, or a new text for one sent before.
/// </summary>
public sealed record OutgoingPart
{
    /// <summary>Where it goes.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>What <see cref="IChatPlatform.Render"/> made of the message; only the platform reads it.</summary>
    public required string Payload { get; init; }

    /// <summary>The same for every try of this part and for no other part; 22 characters of base64url.</summary>
    public required string Nonce { get; init; }

    /// <summary>True in quiet hours: the reader's device makes no sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The platform's id of the message that this one answers or continues; null for none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>The platform's id of the first part, where this one continues it; null for a first part.</summary>
    public string? Continues { get; init; }

    /// <summary>When it was first sent, where that may have arrived; null where it surely has not.</summary>
    public DateTimeOffset? MayHaveArrivedSince { get; init; }

    /// <summary>The platform's id of the message that is to be changed into this one; null for a new message.</summary>
    public string? Edits { get; init; }

    /// <summary>
    /// What the platform's listener gave to find the way back to who asked (a Discord interaction). Secret: never
    /// logged, forgotten when the part is finished.
    /// </summary>
    public string? ReplyRoute { get; init; }
}
