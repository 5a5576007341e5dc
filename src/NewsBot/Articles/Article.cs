using NewsBot.Feeds;

namespace NewsBot.Articles;

/// <summary>Names a stored article.</summary>
public readonly record struct ArticleId(long Value);

/// <summary>Where an article's text was taken from.</summary>
public enum TextSource
{
    /// <summary>The page behind the entry.</summary>
    Page,

    /// <summary>The feed's own text, because the page could not be had or was no article.</summary>
    Feed,
}

/// <summary>The readable text behind an entry.</summary>
public sealed record Article
{
    /// <summary>Its number.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Canonical address.</summary>
    public required Uri Address { get; init; }

    /// <summary>The feed it came by first.</summary>
    public required FeedId Feed { get; init; }

    /// <summary>The outlet as readers see it.</summary>
    public required string Outlet { get; init; }

    /// <summary>What kind of outlet it is.</summary>
    public required OutletKind Kind { get; init; }

    /// <summary>The party (country code) whose own outlet it is; null for independent ones.</summary>
    public string? Side { get; init; }

    /// <summary>ISO 639-1 code, identified; <c>und</c> where it could not be.</summary>
    public required string Language { get; init; }

    /// <summary>Headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, as the page or feed says; null where neither does.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Body as plain text, one paragraph a line, without datelines, captions, credits, related links and boxes.
    /// Empty once retention has dropped it.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Where <see cref="Text"/> was taken from.</summary>
    public required TextSource TextFrom { get; init; }

    /// <summary>Why the page was not used, for a person; null where it was.</summary>
    public string? PageNote { get; init; }

    /// <summary>When it was published: page, else feed, else first seen; never in the future.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When this program saw it first.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Other outlets that carried the same text, in the order they were seen.</summary>
    public IReadOnlyList<Reprint> Reprints { get; init; } = [];
}

/// <summary>The same text at another address.</summary>
/// <param name="Outlet">The outlet as readers see it.</param>
/// <param name="Address">Where it stands there.</param>
/// <param name="Side">The party whose own outlet it is, if it is one.</param>
public sealed record Reprint(string Outlet, Uri Address, string? Side);
