using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Summaries;

/// <summary>How a line was made. Readers see it as a label; no engine silently replaces another.</summary>
public enum LineEngine
{
    /// <summary>A sentence (or headline) of coverage in the reader's language.</summary>
    Extract,

    /// <summary>Rendered in the reader's language from typed facts that were found in the sources.</summary>
    Structured,

    /// <summary>A sentence in its original language, tagged, because there is no coverage in the reader's.</summary>
    Original,

    /// <summary>Translated by a machine from coverage in another language, and held against it.</summary>
    Translated,

    /// <summary>Worded by a language model from the coverage, and held against it.</summary>
    Model,
}

/// <summary>A sentence that a line stands on.</summary>
/// <param name="Article">The article it is from.</param>
/// <param name="Sentence">Index among the article's sentences; -1 is the title.</param>
public sealed record Provenance(ArticleId Article, int Sentence);

/// <summary>One sentence of a summary.</summary>
public sealed record Line
{
    /// <summary>What the reader sees.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// ISO 639-1 code of <see cref="Text"/>, which for <see cref="LineEngine.Original"/> is not the reader's.
    /// </summary>
    public required string Language { get; init; }

    /// <summary>How it was made.</summary>
    public required LineEngine Engine { get; init; }

    /// <summary>What it stands on; never empty.</summary>
    public required IReadOnlyList<Provenance> Sources { get; init; }

    /// <summary>What worded it, where that was a machine: a model's or a translator's name.</summary>
    public string? By { get; init; }

    /// <summary>The checks it passed, by name.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}

/// <summary>A story in one language: a headline and one to three lines more.</summary>
/// <param name="Headline">What happened, in one line.</param>
/// <param name="Lines">One to three lines.</param>
public sealed record LocalSummary(Line Headline, IReadOnlyList<Line> Lines)
{
    /// <summary>
    /// What the facts are called in this language, for readers who are told what is new; facts that are only details
    /// have no words.
    /// </summary>
    public IReadOnlyDictionary<string, string> FactWords { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What a language model or translator has to do with a summary.</summary>
public enum MachineShare
{
    /// <summary>None was asked.</summary>
    None,

    /// <summary>One was asked, and answered; what it said that passed the gate is told.</summary>
    Asked,

    /// <summary>None was asked because the day's budget was spent.</summary>
    Spent,

    /// <summary>One was asked and did not answer.</summary>
    Away,
}

/// <summary>A version of a story, told in every digest language.</summary>
public sealed record Summary
{
    /// <summary>The story.</summary>
    public required StoryId Story { get; init; }

    /// <summary>The story's version it tells.</summary>
    public required long Version { get; init; }

    /// <summary>The telling, by language code.</summary>
    public required IReadOnlyDictionary<string, LocalSummary> ByLanguage { get; init; }

    /// <summary>
    /// What the story says, as keys that are the same in every language (act, actors, numbers), so that a later version
    /// can be asked what is new in it.
    /// </summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>What machines have to do with it.</summary>
    public MachineShare Machine { get; init; }

    /// <summary>The main act's id in the topic file; null where none was found.</summary>
    public string? Act { get; init; }

    /// <summary>Canonical ids of the actors, most prominent first.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];
}
