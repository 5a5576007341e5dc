namespace NewsBot.Feeds;

/// <summary>Names a stored entry.</summary>
public readonly record struct EntryId(long Value);

/// <summary>One item of a feed, as the feed gives it. Everything in it is hostile until judged.</summary>
public sealed record Entry
{
    /// <summary>The feed's own identifier of the item, if it gives one.</summary>
    public string? Guid { get; init; }

    /// <summary>Absolute http(s) or file address of the article; null where the feed gives none that is safe.</summary>
    public Uri? Link { get; init; }

    /// <summary>Plain text, one line; empty where the feed gives none.</summary>
    public required string Title { get; init; }

    /// <summary>The fullest HTML the feed carries for the item (content before summary); may be empty.</summary>
    public string Html { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as far as the feed says; else when it was changed.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>ISO 639-1 code, where the item or feed declares one.</summary>
    public string? Language { get; init; }

    /// <summary>Plain-text categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Absolute http(s) address of one picture.</summary>
    public Uri? Image { get; init; }
}

/// <summary>An entry that was let in, with where and when it was seen first.</summary>
public sealed record StoredEntry(EntryId Id, FeedId Feed, DateTimeOffset FirstSeen, Entry Entry);
