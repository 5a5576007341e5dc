namespace NewsBot.Summaries.Rendering;

/// <summary>The words and templates of one Slavic language.</summary>
public sealed record SlavicWords
{
    public required string Language { get; init; }

    public required string Culture { get; init; }

    public required string And { get; init; }

    public required string Says { get; init; }

    public required string SayMany { get; init; }

    public required string Reports { get; init; }

    public required string He { get; init; }

    public required string She { get; init; }

    public required string Year { get; init; }

    public required string Story { get; init; }

    public required string PeaceProcess { get; init; }

    public required string Named { get; init; }

    public required string Place { get; init; }

    public required string Author { get; init; }

    public required string AgainstWhom { get; init; }

    /// <summary>"The other side", before its name.</summary>
    public required string OtherSide { get; init; }

    /// <summary>"Against Russia", by canonical id.</summary>
    public required IReadOnlyDictionary<string, string> Against { get; init; }

    public required string ToEndWar { get; init; }

    public required string Captives { get; init; }

    public required string CapturedPeople { get; init; }

    public required string Bodies { get; init; }

    public required string Each { get; init; }

    public required string For { get; init; }

    public required (string One, string Few, string Many) Days { get; init; }

    public required (string One, string Few, string Many) Hours { get; init; }

    /// <summary>"Points" in the genitive, behind <see cref="OutOf"/>.</summary>
    public required (string One, string Few, string Many) Points { get; init; }

    /// <summary>Preposition of an accusative or prepositional purpose.</summary>
    public required Func<string, string> About { get; init; }

    /// <summary>"Of" before a number.</summary>
    public required string OutOf { get; init; }

    /// <summary>Purposes in the case that follows <see cref="About"/>.</summary>
    public required IReadOnlyDictionary<string, string> Purposes { get; init; }

    /// <summary>Objects in the case that the templates' verbs take.</summary>
    public required IReadOnlyDictionary<string, string> Objects { get; init; }

    /// <summary>"In Istanbul", with its preposition, by canonical id.</summary>
    public required IReadOnlyDictionary<string, string> Locatives { get; init; }

    /// <summary>Names that take a plural verb.</summary>
    public required IReadOnlySet<string> Plurals { get; init; }

    /// <summary>Templates by "act.state".</summary>
    public required IReadOnlyDictionary<string, string> Templates { get; init; }
}
