namespace NewsBot.Delivery.Outbox;

/// <summary>Whose turn a message has; the first lane goes first.</summary>
public enum Lane
{
    /// <summary>An answer to somebody who waits. Sent at most once: whoever asked can ask again.</summary>
    Reply,

    /// <summary>Breaking news.</summary>
    Breaking,

    /// <summary>A digest.</summary>
    Digest,

    /// <summary>A notice to an operator or a chat's admins.</summary>
    Notice,
}

/// <summary>How a message is to be sent.</summary>
/// <param name="Lane">Whose turn.</param>
/// <param name="DedupeKey">
/// Names the message within the chat for good; putting it in twice sends it once. A digest: edition, slot. An answer:
/// the update.
/// </param>
/// <param name="Expires">It is not sent after this.</param>
public sealed record Posting(Lane Lane, string DedupeKey, DateTimeOffset Expires)
{
    /// <summary>See <see cref="Platforms.OutgoingPart.IsSilent"/>.</summary>
    public bool IsSilent { get; init; }

    /// <summary>It is not sent before this; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>See <see cref="Platforms.OutgoingPart.RepliesTo"/>; for the first part.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>See <see cref="Platforms.OutgoingPart.Edits"/>; for the first part.</summary>
    public string? Edits { get; init; }

    /// <summary>See <see cref="Platforms.OutgoingPart.ReplyRoute"/>; for every part.</summary>
    public string? ReplyRoute { get; init; }

    /// <summary>The edition of a digest: a newer digest of it replaces this one while it is unsent.</summary>
    public EditionId? Edition { get; init; }

    /// <summary>The digest; null for anything else.</summary>
    public DigestId? Digest { get; init; }

    /// <summary>The story of a breaking message.</summary>
    public Stories.StoryId? Story { get; init; }

    /// <summary>The key of one part of the message.</summary>
    internal static string Key(string message, int part) => $"{message}:{part}";
}
