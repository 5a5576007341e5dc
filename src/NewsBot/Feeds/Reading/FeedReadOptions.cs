using System.ComponentModel.DataAnnotations;

namespace NewsBot.Feeds.Reading;

/// <summary>How a feed is read, and how much of it: whatever a body holds, reading it stays small and quick.</summary>
public sealed record FeedReadOptions
{
    /// <summary>For an HTML listing page: the CSS selector of the links to articles, or of what holds them.</summary>
    public string? Selector { get; init; }

    /// <summary>How many of the newest entries are considered.</summary>
    [Range(1, 10_000)]
    public int MaxEntries { get; init; } = 500;

    /// <summary>Characters of one entry's text; what is beyond is cut, with a note.</summary>
    [Range(1_000, 5_000_000)]
    public int MaxEntryCharacters { get; init; } = 200_000;

    /// <summary>Characters of the whole document; what is beyond is not read, with a note.</summary>
    [Range(10_000, 100_000_000)]
    public int MaxCharacters { get; init; } = 10_000_000;

    /// <summary>How deep elements may nest; deeper ones go. A feed needs 4, its inline HTML some 30.</summary>
    [Range(8, 400)]
    public int MaxDepth { get; init; } = 128;

    /// <summary>Attributes of one element; further ones are left out.</summary>
    [Range(1, 10_000)]
    public int MaxAttributes { get; init; } = 64;

    /// <summary>Elements of the whole document; the rest is not read, with a note.</summary>
    [Range(1_000, 5_000_000)]
    public int MaxElements { get; init; } = 400_000;
}
