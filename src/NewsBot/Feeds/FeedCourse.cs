using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>What a poll changes about a feed: failures, moves, validators, and whether it is polled any more.</summary>
public static class FeedCourse
{
    private const int PollsUntilMoved = 3;
    private static readonly TimeSpan NotFoundFor = TimeSpan.FromDays(7);

    /// <summary>A 304 is not believed for longer than this without seeing the document.</summary>
    public static TimeSpan LongestWithoutBody { get; } = TimeSpan.FromHours(24);

    /// <summary>The feed after <paramref name="attempt"/>.</summary>
    public static (FeedHistory History, FeedStatus Status) After(
        StoredFeed feed,
        PollAttempt attempt,
        DateTimeOffset now) => attempt switch
        {
            FeedFailed { Failure: var failure } => AfterFailure(feed, failure, now),
            FeedRead read => (AfterReading(Well(feed, attempt, now), read, now), FeedStatus.Active),
            FeedUnchanged same => (AfterNothing(Well(feed, attempt, now), same, now), FeedStatus.Active),
            _ => throw new ArgumentOutOfRangeException(nameof(attempt)),
        };

    private static FeedHistory AfterReading(FeedHistory history, FeedRead read, DateTimeOffset now) => history with
    {
        ETag = read.Hints.ETag,
        LastModified = read.Hints.LastModified,
        BodyHash = read.BodyHash,
        LastBody = now,
        Hint = FeedRhythm.Hint(read.Document, read.Hints),
        EntriesPerDay = FeedRhythm.EntriesPerDay(history.EntriesPerDay, read.Document, now),
        Note = history.Note ?? (read.Document.Notes.Count > 0 ? string.Join(' ', read.Document.Notes) : null),
    };

    private static FeedHistory AfterNothing(FeedHistory history, FeedUnchanged same, DateTimeOffset now) => history with
    {
        ETag = same.Hints.ETag ?? history.ETag,
        LastModified = same.Hints.LastModified ?? history.LastModified,
        LastBody = same.WithBody ? now : history.LastBody,
    };

    private static FeedHistory Well(StoredFeed feed, PollAttempt attempt, DateTimeOffset now) =>
        Moved(feed, attempt.PermanentAddress) with
        {
            LastFetch = now,
            LastGood = now,
            Failures = 0,
            FailingSince = null,
            NotFoundSince = null,
            Failure = null,
        };

    private static FeedHistory Moved(StoredFeed feed, Uri? to)
    {
        FeedHistory before = feed.History with { Note = null };
        if (to is null || to == feed.Address)
            return before with { MovedTo = null, MovedPolls = 0 };
        int polls = before.MovedTo == to ? before.MovedPolls + 1 : 1;
        return polls < PollsUntilMoved
            ? before with { MovedTo = to, MovedPolls = polls }
            : before with { Address = to, MovedTo = null, MovedPolls = 0, Note = $"It moved for good to {to}." };
    }

    private static (FeedHistory History, FeedStatus Status) AfterFailure(
        StoredFeed feed,
        FetchFailed failure,
        DateTimeOffset now)
    {
        FeedHistory before = feed.History;
        bool notFound = failure.Kind == FetchFailureKind.NotFound;
        DateTimeOffset? notFoundSince = notFound ? before.NotFoundSince ?? now : before.NotFoundSince;
        FeedHistory after = before with
        {
            LastFetch = now,
            Failures = before.Failures + 1,
            FailingSince = before.FailingSince ?? now,
            NotFoundSince = notFoundSince,
            Failure = failure.Kind,
            Note = failure.Message,
            MovedTo = null,
            MovedPolls = 0,
        };
        if (failure.Kind == FetchFailureKind.Gone)
            return (after with { Note = Stopped("the site says it is gone for good (status 410)") }, FeedStatus.Gone);
        return notFound && now - notFoundSince >= NotFoundFor
            ? (after with { Note = Stopped("it was not found for seven days (status 404)") }, FeedStatus.Gone)
            : (after, FeedStatus.Active);
    }

    private static string Stopped(string reason) =>
        $"It is no longer polled: {reason}. Look up its new address, or remove it.";
}
