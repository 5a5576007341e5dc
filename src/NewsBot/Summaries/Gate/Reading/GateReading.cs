using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>A number of a text.</summary>
/// <param name="Value">Its value, scale included.</param>
/// <param name="Unit">What it counts, as in the lexicon; null where that is not known.</param>
/// <param name="Token">Index of its first word.</param>
/// <param name="Words">How many words it takes.</param>
/// <param name="IsSoft">True where it is only implied ("both").</param>
internal sealed record GateNumber(decimal Value, string? Unit, int Token, int Words, bool IsSoft = false)
{
    /// <summary>True for "third": it counts off and does not count.</summary>
    public bool IsOrdinal { get; init; }
}

/// <summary>A count of a text that has no figure: "hundreds of thousands".</summary>
/// <param name="Least">The smallest number of which it may be said.</param>
/// <param name="Below">The first that is too large for it.</param>
/// <param name="Unit">What it counts, as in the lexicon; null where that is not known.</param>
/// <param name="Token">Index of its first word.</param>
/// <param name="Words">How many words it takes.</param>
internal sealed record VagueCount(decimal Least, decimal Below, string? Unit, int Token, int Words);

/// <summary>A name of the gazetteer in a text.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Token">Index of its first word.</param>
/// <param name="Words">How many words it takes.</param>
/// <param name="IsAdjective">True for "Ukrainian".</param>
internal sealed record GateName(CanonicalName Name, int Token, int Words, bool IsAdjective)
{
    /// <summary>False where its ending shows that it is no subject (Ukrainian, Russian).</summary>
    public bool MayAct { get; init; } = true;

    /// <summary>True behind a preposition ("after a call with Trump").</summary>
    public bool IsGoverned { get; init; }

    /// <summary>True where its form is the same in every case, so that only its place tells ("США").</summary>
    public bool IsFixed { get; init; }
}

/// <summary>How sure a text is of what it says.</summary>
internal enum Mood
{
    /// <summary>A noun, or a form that does not tell.</summary>
    Unknown,

    /// <summary>It happened, or happens.</summary>
    Fact,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>Somebody wants it.</summary>
    Wished,

    /// <summary>It may be.</summary>
    Possible,
}

/// <summary>Something that a text says or denies.</summary>
/// <param name="Key">A concept of the lexicon, or <c>w:</c> and a stem of the text's language.</param>
/// <param name="Token">Index of its word.</param>
/// <param name="IsNegated">Whether it is denied.</param>
/// <param name="Mood">How sure it is.</param>
internal sealed record Claim(string Key, int Token, bool IsNegated, Mood Mood)
{
    /// <summary>Those who may do it.</summary>
    public IReadOnlyList<CanonicalName> Actors { get; init; } = [];

    /// <summary>True where it is a verb by its form.</summary>
    public bool IsVerb { get; init; }

    /// <summary>
    /// True where it is done to what stands before it; <see cref="Actors"/> are then those behind it.
    /// </summary>
    public bool IsPassive { get; init; }
}

/// <summary>Words in quotation marks.</summary>
/// <param name="Text">What stands between the marks.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Quote(string Text, int Start, int End);

/// <summary>Somebody's words, quoted or reported.</summary>
/// <param name="Speaker">Who says it; null where nobody is named.</param>
/// <param name="Token">Index of the word of saying.</param>
/// <param name="IsCited">True for "according to", which holds for the whole sentence wherever it stands.</param>
internal sealed record Speech(CanonicalName? Speaker, int Token, bool IsCited = false);

/// <summary>A text as the rules see it.</summary>
internal sealed record GateReading
{
    public required string Text { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>The clause that each word stands in.</summary>
    public required IReadOnlyList<int> Clauses { get; init; }

    public required IReadOnlyList<GateName> Names { get; init; }

    /// <summary>Names of the sentence before, where this one says "he" or "they".</summary>
    public IReadOnlyList<GateName> Meant { get; init; } = [];

    /// <summary>Names of the sentence behind it.</summary>
    public IReadOnlyList<GateName> Below { get; init; } = [];

    /// <summary>How often each clause denies something.</summary>
    public required IReadOnlyDictionary<int, int> Denials { get; init; }

    public required IReadOnlyList<GateNumber> Numbers { get; init; }

    /// <summary>Counts without a figure.</summary>
    public required IReadOnlyList<VagueCount> Counts { get; init; }

    public required IReadOnlyList<DayMention> Days { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Quote> Quotes { get; init; }

    public required IReadOnlyList<Speech> Speeches { get; init; }

    /// <summary>Who speaks in the sentences beside it, where somebody speaks here and it does not say who.</summary>
    public IReadOnlyList<Speech> Nearby { get; init; } = [];

    /// <summary>
    /// What each word stands for, so that texts in different languages can be held against each other; null for words
    /// that say nothing. <c>c:</c> a concept, <c>n:</c> a name, <c>#</c> a number, <c>w:</c> a stem of this language.
    /// </summary>
    public required IReadOnlyList<string?> Keys { get; init; }

    /// <summary>Where the text comes from, if it is a source.</summary>
    public GateSource? Source { get; init; }

    /// <summary>The words of a clause.</summary>
    public IEnumerable<int> Clause(int clause) =>
        Enumerable.Range(0, Tokens.Count).Where(at => Clauses[at] == clause);

    /// <summary>The keys of some words that mean something to <paramref name="other"/> too.</summary>
    public HashSet<string> KeysFor(GateReading other, IEnumerable<int> words)
    {
        bool same = string.Equals(Language, other.Language, StringComparison.Ordinal);
        return
        [
            .. words.Select(at => Keys[at]).OfType<string>()
                .Where(key => same || !key.StartsWith("w:", StringComparison.Ordinal)),
        ];
    }

    /// <summary>All keys that mean something to <paramref name="other"/> too.</summary>
    public HashSet<string> KeysFor(GateReading other) => KeysFor(other, Enumerable.Range(0, Tokens.Count));
}
