using NewsBot.Feeds;
using NewsBot.Feeds.Reading;

namespace NewsBot.Articles;

/// <summary>An entry with the feed it came by.</summary>
public sealed record SourcedEntry(StoredEntry Stored, Feed Feed)
{
    /// <summary>The item as the feed gives it.</summary>
    public Entry Entry => Stored.Entry;

    /// <summary>
    /// The address under which the article is known, the page's own word aside; null where there is none.
    /// </summary>
    public Uri? Address => Entry.Link is { } link ? CanonicalLink.Of(link) : null;
}

/// <summary>Where the stage finds the entries that it is to work on.</summary>
public interface IEntrySource
{
    /// <summary>The entry and its feed; null where either is gone.</summary>
    Task<SourcedEntry?> FindAsync(EntryId id, CancellationToken cancellation);
}

/// <summary>
/// Says which entries are worth a request to their site, from what the feed tells of them alone. An article whose page
/// was not worth it keeps the feed's text.
/// </summary>
public interface IWorthFetching
{
    /// <summary>Why the page is not worth fetching, for a person; null where it is.</summary>
    string? Refuse(SourcedEntry entry);
}

/// <summary>Fetches every page.</summary>
public sealed class AllWorthFetching : IWorthFetching
{
    /// <inheritdoc/>
    public string? Refuse(SourcedEntry entry) => null;
}
