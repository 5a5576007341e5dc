using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Digests;

/// <summary>What one edition issues at one moment: ranked stories that are new or materially changed.</summary>
public sealed record Digest
{
    /// <summary>When it was composed.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>The time zone that its readers' dates and hours are shown in.</summary>
    public required string Zone { get; init; }

    /// <summary>The languages it is told in, in order.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The stories, most important first.</summary>
    public required IReadOnlyList<DigestStory> Stories { get; init; }

    /// <summary>Stories that were new too, but past the limit.</summary>
    public int LeftOut { get; init; }

    /// <summary>
    /// What its stories are about, by language: the names of their topics. Empty where that was not known.
    /// </summary>
    public IReadOnlyDictionary<string, string> Subject { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True where it comes noticeably after its hour; readers are told.</summary>
    public bool IsLate { get; init; }

    /// <summary>True where these are the bundled samples, not news.</summary>
    public bool IsSample { get; init; }
}

/// <summary>One story of a digest.</summary>
public sealed record DigestStory
{
    /// <summary>The story.</summary>
    public required StoryId Id { get; init; }

    /// <summary>The id of its topic; empty where that was not kept.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The version that is told.</summary>
    public required long Version { get; init; }

    /// <summary>True where an earlier version was told to the same readers.</summary>
    public required bool IsUpdate { get; init; }

    /// <summary>Of an update: the facts that its readers were not told; keys of its summary's facts.</summary>
    public IReadOnlyList<string> NewFacts { get; init; } = [];

    /// <summary>The summary that is told.</summary>
    public required Summary Summary { get; init; }

    /// <summary>Where it was reported, first reporter first, one row an outlet and language.</summary>
    public required IReadOnlyList<DigestSource> Sources { get; init; }

    /// <summary>Independent outlets among the sources.</summary>
    public required int Outlets { get; init; }

    /// <summary>Languages of the sources, most frequent first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What its rank came from, in words that an operator understands.</summary>
    public required IReadOnlyList<string> RankReasons { get; init; }

    /// <summary>When its latest article was published.</summary>
    public required DateTimeOffset Latest { get; init; }
}

/// <summary>One source of a story in a digest.</summary>
/// <param name="Outlet">The outlet as readers see it.</param>
/// <param name="Address">The article.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Side">The party (country code) whose own outlet it is, if it is one.</param>
/// <param name="Articles">The articles it reported with or, where it printed another's text, that article.</param>
public sealed record DigestSource(
    string Outlet,
    Uri Address,
    string Language,
    string? Side,
    IReadOnlyList<ArticleId> Articles);
