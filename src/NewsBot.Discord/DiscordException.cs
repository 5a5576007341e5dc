namespace NewsBot.Discord;

public enum DiscordErrorKind
{
    /// <summary>Discord or the way to it is ill; later it may work.</summary>
    Transient,

    /// <summary>Too many requests; <see cref="DiscordException.RetryAfter"/> says how long to wait.</summary>
    RateLimited,

    /// <summary>The token is refused. Nothing more is sent with it.</summary>
    Unauthorized,

    /// <summary>The bot may not do this here.</summary>
    Forbidden,

    /// <summary>There is no such channel, message or interaction, or no longer.</summary>
    NotFound,

    /// <summary>The request itself is wrong; unchanged it will always be.</summary>
    Invalid,

    /// <summary>The connection is refused for good: token, intents or shards are wrong.</summary>
    Fatal,
}

/// <summary>What is known of a request that failed.</summary>
public enum DiscordOutcome
{
    /// <summary>It surely did not reach Discord.</summary>
    NotSent,

    /// <summary>It surely had no effect: Discord refused it, or it was seen to be wrong before it was sent.</summary>
    Refused,

    /// <summary>It may have had its effect.</summary>
    Unknown,
}

/// <summary>A request that failed. Its message names the route, never an id, a token or an address.</summary>
public sealed class DiscordException(
    DiscordErrorKind kind, DiscordOutcome outcome, string message, Exception? inner = null) : Exception(message, inner)
{
    public DiscordErrorKind Kind { get; } = kind;

    public DiscordOutcome Outcome { get; } = outcome;

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Discord's error code, or the close code of the gateway.</summary>
    public int? Code { get; init; }

    /// <summary>How long to wait before the next request of this kind.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the wait is for every request of the bot, not only for this channel.</summary>
    public bool IsForAll { get; init; }
}
