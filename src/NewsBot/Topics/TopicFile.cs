using System.ComponentModel.DataAnnotations;

namespace NewsBot.Topics;

/// <summary>A file of the folder <c>topics</c>: what the bot is about, as data.</summary>
public sealed record TopicFile
{
    /// <summary>The topic's name for good.</summary>
    public required string Id { get; init; }

    /// <summary>How the topic is called for readers, by language; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>An article is about the topic from this score on, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>What a find counts by where it stands.</summary>
    public required PlaceWeights Places { get; init; }

    /// <summary>What an everyday act counts where only one side is named, 0 to 1.</summary>
    public required double OneSided { get; init; }

    /// <summary>What it counts as an act that persons of two sides are named together, 0 to 1.</summary>
    public required double Together { get; init; }

    /// <summary>Who and what points to the conflict, and how strongly.</summary>
    public required IReadOnlyList<ActorGroup> Actors { get; init; }

    /// <summary>Phrases that point to the conflict ("war in Ukraine").</summary>
    public required IReadOnlyList<PhraseGroup> Conflict { get; init; }

    /// <summary>What is done in the peace process.</summary>
    public required IReadOnlyList<TopicAct> Acts { get; init; }

    /// <summary>What the topic is not: other conflicts, and other kinds of news.</summary>
    public required IReadOnlyList<Exclusion> Exclusions { get; init; }
}

/// <summary>What one find counts by where it stands, 0 to 1.</summary>
/// <param name="Title">In the headline.</param>
/// <param name="Lead">In the first <paramref name="LeadWords"/> words of the text.</param>
/// <param name="Body">Further down.</param>
/// <param name="LeadWords">How long the lead is.</param>
public sealed record PlaceWeights(double Title, double Lead, double Body, int LeadWords);

/// <summary>Names that point to the conflict equally strongly.</summary>
/// <param name="Role">What they are to it, for people: "party", "mediator", "venue".</param>
/// <param name="Weight">How strongly one of them points to it, 0 to 1.</param>
/// <param name="Names">Ids of the gazetteer; <c>country:ua/*</c> stands for all names that belong to a country.</param>
/// <param name="Side">Whose they are, where they take part: two sides in one article mean more than one alone.</param>
public sealed record ActorGroup(string Role, double Weight, IReadOnlyList<string> Names, string? Side = null);

/// <summary>Phrases that point to one thing equally strongly.</summary>
/// <param name="Weight">How strongly, 0 to 1.</param>
/// <param name="Triggers">By language; the notation is <see cref="Phrase"/>'s.</param>
public sealed record PhraseGroup(double Weight, IReadOnlyDictionary<string, IReadOnlyList<string>> Triggers);

/// <summary>Something that is done in the peace process.</summary>
public sealed record TopicAct
{
    /// <summary>Its name for good, such as <c>talks-held</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How it is called for readers, by language; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>How surely it speaks of a peace process, 0 to 1.</summary>
    [Range(0, 1)]
    public required double Weight { get; init; }

    /// <summary>
    /// True for what states do every day (meet, call, agree): it counts in full only where two sides are named.
    /// </summary>
    public bool Everyday { get; init; }

    /// <summary>
    /// The side without which it is most likely something else, such as an exchange of prisoners of two other states:
    /// it counts in full only where headline or lead name that side.
    /// </summary>
    public string? Needs { get; init; }

    /// <summary>The phrases it is told by, by language; the notation is <see cref="Phrase"/>'s.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Triggers { get; init; }

    /// <summary>The name for a reader of <paramref name="language"/>.</summary>
    public string In(string language) => Names.TryGetValue(language, out string? name) ? name : Names["en"];
}

/// <summary>Something that speaks against an article.</summary>
public sealed record Exclusion
{
    /// <summary>What it is, for people: "the war in Gaza", "sport".</summary>
    public required string Name { get; init; }

    /// <summary>How strongly one find speaks against, 0 to 1.</summary>
    public required double Weight { get; init; }

    /// <summary>Ids of the gazetteer.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Phrases, by language; the notation is <see cref="Phrase"/>'s.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Triggers { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
