using NewsBot.Articles;
using NewsBot.Stories.Embeddings;

namespace NewsBot.Stories;

/// <summary>
/// What story clustering knows of an article. Each bag maps a key to its count, where the title counts three times and
/// the lead twice. Terms are bound to a language; everything else reads the same in every language.
/// </summary>
public sealed record ArticleFeatures
{
    /// <summary>The article.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published; null where nobody knows, and then time says nothing.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Word stems of the title.</summary>
    public required IReadOnlyDictionary<string, double> Title { get; init; }

    /// <summary>Word stems of title and lead.</summary>
    public required IReadOnlyDictionary<string, double> Lead { get; init; }

    /// <summary>Word stems of the whole.</summary>
    public required IReadOnlyDictionary<string, double> Text { get; init; }

    /// <summary>Concepts of title and lead.</summary>
    public required IReadOnlyDictionary<string, double> LeadConcepts { get; init; }

    /// <summary>Concepts of the whole.</summary>
    public required IReadOnlyDictionary<string, double> Concepts { get; init; }

    /// <summary>Canonical names, and the sound of names that the gazetteer does not know.</summary>
    public required IReadOnlyDictionary<string, double> Names { get; init; }

    /// <summary>Numbers with what they count, and dates.</summary>
    public required IReadOnlyDictionary<string, double> Numbers { get; init; }

    /// <summary>Who does what, and where, in title and lead.</summary>
    public required IReadOnlyDictionary<string, double> Acts { get; init; }

    /// <summary>What an embedding model makes of it; null where there is none.</summary>
    public Meaning? Meaning { get; init; }
}
