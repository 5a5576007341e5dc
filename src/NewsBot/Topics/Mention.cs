namespace NewsBot.Topics;

/// <summary>What kind of thing a canonical name stands for.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A body: government, alliance, ministry, armed force, outlet.</summary>
    Body,

    /// <summary>A city, region or site.</summary>
    Place,
}

/// <summary>
/// A name of the gazetteer: one canonical id whatever the language, script, spelling or case ending.
/// </summary>
public sealed record CanonicalName
{
    /// <summary>Such as <c>person:zelensky</c>, <c>country:ua</c>, <c>body:nato</c>, <c>place:jeddah</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it stands for.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>How it is written for a reader, by language code; <c>en</c> is always there.</summary>
    public required IReadOnlyDictionary<string, string> Display { get; init; }

    /// <summary>Office, for persons, by language code ("Presiden AS"), as it stood in the topic's time.</summary>
    public IReadOnlyDictionary<string, string> Office { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The country it belongs to or speaks for, as a canonical id; null where there is none.</summary>
    public string? Country { get; init; }

    /// <summary>The name for a reader of <paramref name="language"/>.</summary>
    public string In(string language) => Display.TryGetValue(language, out string? name) ? name : Display["en"];
}

/// <summary>A canonical name found in a text.</summary>
/// <param name="Name">What was found.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Length of the span as written.</param>
public readonly record struct Mention(CanonicalName Name, int Start, int Length)
{
    /// <summary>
    /// True for an adjective or the name of a people ("Ukrainian", "українці"), which speaks of the country but does
    /// not act for it.
    /// </summary>
    public bool IsAdjective { get; init; }
}

/// <summary>An act of the topic found in a text (talks, call, ceasefire, exchange …).</summary>
/// <param name="Act">The act's id in the topic file.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Length of the span as written.</param>
public readonly record struct ActMention(string Act, int Start, int Length);
