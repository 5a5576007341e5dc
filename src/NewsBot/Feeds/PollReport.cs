using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>How far a poll has come.</summary>
/// <param name="Done">Feeds asked so far.</param>
/// <param name="Total">Feeds that were due when it began.</param>
/// <param name="NewEntries">Entries that go on, so far.</param>
/// <param name="Failed">Feeds that could not be read, so far.</param>
/// <param name="Outlet">The outlet asked last.</param>
public sealed record PollProgress(int Done, int Total, int NewEntries, int Failed, string Outlet);

/// <summary>One thing a poll has to say of a feed.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Failure">What went wrong; null for a mere note.</param>
/// <param name="Text">For a person.</param>
public sealed record PollNote(FeedId Feed, string Outlet, FetchFailureKind? Failure, string Text);

/// <summary>What one run of polling came to.</summary>
public sealed record PollReport
{
    /// <summary>Feeds asked.</summary>
    public required int Feeds { get; init; }

    /// <summary>Of these, the ones with nothing new to read.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Of these, the ones that could not be read.</summary>
    public required int Failed { get; init; }

    /// <summary>Entries that go on.</summary>
    public required int NewEntries { get; init; }

    /// <summary>Failures, stops, moves and changed ids.</summary>
    public required IReadOnlyList<PollNote> Notes { get; init; }

    /// <summary>True where feeds on the network were asked and no site could be reached: no network.</summary>
    public required bool IsOffline { get; init; }
}
