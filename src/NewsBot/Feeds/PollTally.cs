using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>Counts what a run of polling comes to, from many tasks at once.</summary>
internal sealed class PollTally(int total, IProgress<PollProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly List<PollNote> _notes = [];
    private int _done;
    private int _unchanged;
    private int _failed;
    private int _newEntries;
    private int _remote;
    private int _unreached;

    public PollReport Report
    {
        get
        {
            lock (_lock)
            {
                return new PollReport
                {
                    Feeds = _done,
                    Unchanged = _unchanged,
                    Failed = _failed,
                    NewEntries = _newEntries,
                    Notes = [.. _notes],
                    IsOffline = _remote > 0 && _remote == _unreached,
                };
            }
        }
    }

    public void Add(StoredFeed feed, PollAttempt attempt, PollOutcome outcome, string? note)
    {
        PollProgress now;
        lock (_lock)
        {
            FetchFailureKind? failure = (attempt as FeedFailed)?.Failure.Kind;
            _done++;
            _newEntries += outcome.NewEntries;
            _unchanged += attempt is FeedUnchanged ? 1 : 0;
            _failed += failure is null ? 0 : 1;
            _remote += feed.Address.IsFile ? 0 : 1;
            _unreached += failure is FetchFailureKind.NameNotFound or FetchFailureKind.Unreachable
                && !feed.Address.IsFile ? 1 : 0;
            foreach (string text in new[] { note, outcome.Note }.OfType<string>())
                _notes.Add(new PollNote(feed.Feed.Id, feed.Feed.Outlet, failure, text));
            now = new PollProgress(_done, Math.Max(total, _done), _newEntries, _failed, feed.Feed.Outlet);
        }

        progress?.Report(now);
    }
}
