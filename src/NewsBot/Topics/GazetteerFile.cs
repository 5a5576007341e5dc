namespace NewsBot.Topics;

/// <summary>A file of the folder <c>gazetteer</c>.</summary>
/// <param name="Names">Its names.</param>
public sealed record GazetteerFile(IReadOnlyList<NameEntry> Names);

/// <summary>
/// A name as the file gives it. The display names are aliases of their languages too (English: of all).
/// </summary>
public sealed record NameEntry
{
    /// <summary>The key of aliases that hold in every language.</summary>
    public const string EveryLanguage = "*";

    /// <summary>Kind and slug, such as <c>person:zelensky</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it stands for.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>The id of the country it belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>How it is written for readers, by language; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Display { get; init; }

    /// <summary>Office of a person, by language.</summary>
    public IReadOnlyDictionary<string, string> Office { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Other names, by language or <see cref="EveryLanguage"/>; the notation is <see cref="Alias"/>'s.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Adjectives and names of the people ("Ukrainian", "українці"), noted as aliases are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Adjectives { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The name without its spellings.</summary>
    public CanonicalName ToName() => new()
    {
        Id = Id,
        Kind = Kind,
        Country = Country,
        Display = Display,
        Office = Office,
    };

    /// <summary>Every spelling, with its language.</summary>
    internal IEnumerable<Alias> Spellings() =>
        Display.Select(name => Alias.Parse(name.Value, name.Key == "en" ? EveryLanguage : name.Key))
            .Concat(Aliases.SelectMany(list => list.Value.Select(text => Alias.Parse(text, list.Key))))
            .Concat(Adjectives.SelectMany(
                list => list.Value.Select(text => Alias.Parse(text, list.Key) with { IsAdjective = true })))
            .Distinct();
}
