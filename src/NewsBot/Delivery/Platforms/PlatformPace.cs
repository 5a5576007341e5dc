namespace NewsBot.Delivery.Platforms;

/// <summary>How fast a platform may be written to.</summary>
public sealed record PlatformPace
{
    /// <summary>Messages a second to all chats together.</summary>
    public required double PerSecond { get; init; }

    /// <summary>How many requests may be under way at once; what a crash can double is no more than this.</summary>
    public required int InFlight { get; init; }

    /// <summary>The least time between two messages to one chat, and how many may come at once after a pause.</summary>
    public required ChatPace PrivateChat { get; init; }

    /// <summary>The same for a group, channel or forum topic.</summary>
    public required ChatPace Group { get; init; }

    /// <summary>
    /// How long the platform knows a nonce again, so that a repeat creates no second message; zero where it has none.
    /// </summary>
    public TimeSpan NonceWindow { get; init; }
}

/// <summary>How fast one chat may be written to.</summary>
/// <param name="Interval">Between two messages in the long run.</param>
/// <param name="Burst">How many may come at once after a pause; at least 1.</param>
public sealed record ChatPace(TimeSpan Interval, int Burst);
