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

/// <summary>Finds the entry that is to be worked on; null where it or its feed is gone.</summary>
public delegate Task<SourcedEntry?> FindEntry(EntryId id, CancellationToken cancellation);

/// <summary>
/// Says from what the feed tells alone whether an entry is worth a request to its site. An article whose page was not
/// worth it keeps the feed's text.
/// </summary>
/// <returns>Why it is not, for a person; null where it is.</returns>
public delegate string? PageGate(SourcedEntry entry);
