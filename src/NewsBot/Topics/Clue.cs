namespace NewsBot.Topics;

/// <summary>Where in an article something stands.</summary>
internal enum ArticlePart
{
    Title,
    Lead,
    Body,
}

/// <summary>What a clue speaks of.</summary>
internal enum ClueKind
{
    /// <summary>Which conflict.</summary>
    Conflict,

    /// <summary>What is done about peace.</summary>
    Act,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>One thing found in an article that speaks for or against its being about a topic.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Group">For <see cref="ClueKind.Other"/>: the exclusion's name; else empty.</param>
/// <param name="What">What was found: the same thing found twice in one part counts once.</param>
/// <param name="Weight">How strongly it speaks, 0 to 1.</param>
/// <param name="Part">Where it stands.</param>
internal sealed record Clue(ClueKind Kind, string Group, string What, double Weight, ArticlePart Part)
{
    /// <summary>For a name: the side that it takes part on.</summary>
    public string? Side { get; init; }

    /// <summary>For a name: it is a person's.</summary>
    public bool IsPerson { get; init; }

    /// <summary>For an act: it is an everyday one.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>For an act: the side without which it is most likely something else.</summary>
    public string? Needs { get; init; }
}
