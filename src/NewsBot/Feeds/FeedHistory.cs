using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>Whether a feed is polled.</summary>
public enum FeedStatus
{
    /// <summary>It is polled.</summary>
    Active,

    /// <summary>The site says it is gone for good; stopped, with a notice, until its address is changed.</summary>
    Gone,

    /// <summary>It is no longer configured, or an operator removed it; what it brought stays.</summary>
    Removed,

    /// <summary>An operator has it wait.</summary>
    Paused,
}

/// <summary>What polling a feed has taught so far.</summary>
public sealed record FeedHistory
{
    /// <summary>Where it has moved for good; null while it is where the configuration says.</summary>
    public Uri? Address { get; init; }

    /// <summary>Validator of the copy at hand.</summary>
    public string? ETag { get; init; }

    /// <summary>Validator of the copy at hand.</summary>
    public string? LastModified { get; init; }

    /// <summary>Hash of the body that was read last, so that an equal one costs nothing.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? LastFetch { get; init; }

    /// <summary>When it was last read, or said that nothing had changed.</summary>
    public DateTimeOffset? LastGood { get; init; }

    /// <summary>When a body last came; a server that says "not modified" for ever is not believed for ever.</summary>
    public DateTimeOffset? LastBody { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>When the first of them was.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Since when it is not found, other failures between included.</summary>
    public DateTimeOffset? NotFoundSince { get; init; }

    /// <summary>What the last poll had to say to the operator: a failure, a move, what was repaired.</summary>
    public string? Note { get; init; }

    /// <summary>What went wrong last; null while it is well.</summary>
    public FetchFailureKind? Failure { get; init; }

    /// <summary>Where permanent redirects lead, while it is not yet believed.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Polls in a row that were led there.</summary>
    public int MovedPolls { get; init; }

    /// <summary>How many entries it brings a day, smoothed.</summary>
    public double EntriesPerDay { get; init; } = 24;

    /// <summary>How long it asks readers to wait.</summary>
    public TimeSpan? Hint { get; init; }
}

/// <summary>A feed as it is stored.</summary>
/// <param name="Number">Its number in this database.</param>
/// <param name="Feed">What the configuration says of it.</param>
/// <param name="Status">Whether it is polled.</param>
/// <param name="History">What polling it has taught.</param>
/// <param name="NextFetch">When it is due.</param>
public sealed record StoredFeed(
    long Number,
    Feed Feed,
    FeedStatus Status,
    FeedHistory History,
    DateTimeOffset NextFetch)
{
    /// <summary>Where it is polled.</summary>
    public Uri Address => History.Address ?? Feed.Address;
}
