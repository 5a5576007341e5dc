namespace NewsBot.Feeds;

/// <summary>The forms a feed comes in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.90, 1.0 (RDF).</summary>
    Rdf,

    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,

    /// <summary>A sitemap, with or without the news extension.</summary>
    Sitemap,

    /// <summary>An HTML page that lists articles.</summary>
    Listing,
}

/// <summary>A feed as it was read: what it says of itself, and its entries in its own order.</summary>
public sealed record FeedDocument
{
    /// <summary>The form it came in.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The feed's title, plain text.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1 code, where the feed declares one.</summary>
    public string? Language { get; init; }

    /// <summary>How long the feed asks readers to wait (<c>ttl</c>, <c>sy:updatePeriod</c>), if it does.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The items, at most as many as the reader's cap.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>What had to be repaired or left out, for the operator.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
