using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>
/// What asking a feed came to: <see cref="FeedRead"/>, <see cref="FeedUnchanged"/> or <see cref="FeedFailed"/>.
/// </summary>
public abstract record PollAttempt
{
    private protected PollAttempt()
    {
    }

    /// <summary>Where its permanent redirects lead.</summary>
    public Uri? PermanentAddress { get; init; }
}

/// <summary>A new document.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Hints">For the next time.</param>
/// <param name="BodyHash">Of the bytes.</param>
public sealed record FeedRead(FeedDocument Document, FetchHints Hints, string BodyHash) : PollAttempt;

/// <summary>Nothing changed.</summary>
/// <param name="Hints">For the next time.</param>
/// <param name="WithBody">True where an equal document came; false where the server said so.</param>
public sealed record FeedUnchanged(FetchHints Hints, bool WithBody) : PollAttempt;

/// <summary>There was nothing to read.</summary>
/// <param name="Failure">What went wrong.</param>
public sealed record FeedFailed(FetchFailed Failure) : PollAttempt;
