using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>Names a story for good, however it grows.</summary>
public readonly record struct StoryId(long Value);

/// <summary>The articles, in any language, about one event, in the order they came.</summary>
public sealed record Story
{
    /// <summary>Its stable number.</summary>
    public required StoryId Id { get; init; }

    /// <summary>The topic it belongs to.</summary>
    public required string Topic { get; init; }

    /// <summary>Rises by one each time an article joins or leaves.</summary>
    public required long Version { get; init; }

    /// <summary>When its first article was published.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its articles, in the order they came.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }
}
