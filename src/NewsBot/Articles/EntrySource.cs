using NewsBot.Feeds;

namespace NewsBot.Articles;

/// <summary>Finds an entry and the feed it came by in the stores of the stage before.</summary>
public sealed class EntrySource(EntryStore entries, FeedStore feeds)
{
    /// <inheritdoc cref="FindEntry"/>
    public async Task<SourcedEntry?> FindAsync(EntryId id, CancellationToken cancellation) =>
        await entries.GetAsync(id, cancellation) is { } entry
        && await feeds.GetAsync(entry.Feed, cancellation) is { } feed
            ? new SourcedEntry(entry, feed.Feed)
            : null;
}
