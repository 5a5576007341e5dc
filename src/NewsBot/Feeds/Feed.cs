namespace NewsBot.Feeds;

/// <summary>Names a feed for good: the key in <c>config/feeds.json</c>, such as <c>antara-en</c>.</summary>
/// <param name="Value">Lower-case letters, digits and hyphens.</param>
public readonly record struct FeedId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What kind of outlet a feed comes from.</summary>
public enum OutletKind
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A public or private broadcaster.</summary>
    Broadcaster,

    /// <summary>A newspaper or news site.</summary>
    Newspaper,

    /// <summary>A state body that publishes for itself.</summary>
    Government,

    /// <summary>A research institute.</summary>
    ThinkTank,
}

/// <summary>A source that is polled.</summary>
public sealed record Feed
{
    /// <summary>The feed's name for good.</summary>
    public required FeedId Id { get; init; }

    /// <summary>The outlet as readers see it, such as "ANTARA News".</summary>
    public required string Outlet { get; init; }

    /// <summary>http, https or file.</summary>
    public required Uri Address { get; init; }

    /// <summary>ISO 639-1 code of the language it declares.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 3166-1 code of the outlet's country, lower case.</summary>
    public required string Country { get; init; }

    /// <summary>What kind of outlet it is.</summary>
    public required OutletKind Kind { get; init; }

    /// <summary>The party (country code) whose own outlet this is; null for independent ones.</summary>
    public string? Side { get; init; }

    /// <summary>For an HTML listing page: the CSS selector of the links to articles.</summary>
    public string? Selector { get; init; }
}
