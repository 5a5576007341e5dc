namespace NewsBot.Delivery.Platforms;

/// <summary>
/// What became of one request: confirmed, surely not sent, refused for a reason, or unknown. Every reason is for an
/// operator to read and holds no secret.
/// </summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform confirmed it.</summary>
    /// <param name="PlatformId">Its id of the message.</param>
    public sealed record Confirmed(string PlatformId) : SendOutcome;

    /// <summary>No byte of it left (no name, no connection): it may be tried again and counts as no copy.</summary>
    public sealed record NotSent(string Reason) : SendOutcome;

    /// <summary>
    /// Whether it arrived cannot be known: a time-out or reset after it was written, a 5xx, an answer that cannot be
    /// read.
    /// </summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>Too many requests; nothing arrived.</summary>
    /// <param name="RetryAfter">As long as the platform says, at least.</param>
    /// <param name="IsForAll">True where the whole bot is meant, not this chat.</param>
    /// <param name="Reason">What the platform said.</param>
    public sealed record Limited(TimeSpan RetryAfter, bool IsForAll, string Reason) : SendOutcome;

    /// <summary>The message itself is refused and must never be sent again unchanged.</summary>
    public sealed record MessageRefused(string Reason) : SendOutcome;

    /// <summary>Nothing can be sent to this chat.</summary>
    /// <param name="Reason">What the platform said.</param>
    /// <param name="IsCertain">
    /// True for blocked, kicked, deleted; false for a missing permission, which an admin may give back.
    /// </param>
    public sealed record ChatGone(string Reason, bool IsCertain) : SendOutcome;

    /// <summary>The chat has another address now; nothing arrived.</summary>
    public sealed record ChatMoved(ChatAddress To) : SendOutcome;

    /// <summary>The bot's token is not valid (any more): nothing may be sent until it is replaced.</summary>
    public sealed record Revoked(string Reason) : SendOutcome;
}
