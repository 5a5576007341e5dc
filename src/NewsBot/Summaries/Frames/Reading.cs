using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>What a token of a reading is.</summary>
public enum TokenKind
{
    Word,
    Number,
    Day,
    Mark,
    Outlet,

    /// <summary>A person, country, body or capital that can act.</summary>
    Actor,

    /// <summary>A place that cannot.</summary>
    Place,

    /// <summary>A country as an adjective ("Russian").</summary>
    Adjective,

    /// <summary>Somebody who is named by office only, or is not in the gazetteer.</summary>
    Stranger,
}

/// <summary>One token of a title or sentence.</summary>
public sealed record ReadToken(TokenKind Kind, string Text, int Start, int Length)
{
    /// <summary>Whom or what it names: for a capital that acts, its country.</summary>
    public CanonicalName? Name { get; init; }

    /// <summary>The place itself, where a capital may act for its country.</summary>
    public CanonicalName? Site { get; init; }

    /// <summary>True where the name is written as an adjective or a people ("Russian", "росіяни").</summary>
    public bool IsAdjective { get; init; }

    /// <summary>
    /// For whom somebody speaks by office: the Kremlin, of "a Kremlin spokesman", Ukraine, of "Ukrainian officials";
    /// null for others.
    /// </summary>
    public CanonicalName? Voice { get; init; }

    /// <summary>Its value, of a number.</summary>
    public long Value { get; init; }

    /// <summary>Its day, of a day.</summary>
    public Lexicons.DayMention Day { get; init; }

    /// <summary>Its outlet.</summary>
    public Outlet? Outlet { get; init; }
}

/// <summary>
/// A title or sentence as patterns read it: one code a token, each after a space. Names are <c>@</c>, places
/// <c>&amp;</c>, adjectives <c>^</c>, strangers <c>$</c>, outlets <c>§</c>, numbers <c>#</c> and days <c>%</c>,
/// each with the token's index; a hyphen between two names is <c>=</c>; negations begin with <c>!</c>, modal words with
/// <c>?</c>, words of the future with <c>+</c>.
/// </summary>
public sealed record Reading(string Source, string Language, IReadOnlyList<ReadToken> Tokens, string Code)
{
    /// <summary>The token that a code such as <c>@12</c> stands for.</summary>
    public ReadToken At(ReadOnlySpan<char> code) =>
        Tokens[int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture)];
}
