using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Digests;

/// <summary>A story that a digest may tell.</summary>
/// <param name="Story">With its articles.</param>
/// <param name="Summary">Its latest summary.</param>
public sealed record DigestCandidate(Story Story, Summary Summary);

/// <summary>What readers already know of a story.</summary>
/// <param name="Version">The latest version they were told.</param>
/// <param name="Facts">Every fact they were told of it, in any version.</param>
/// <param name="Outlets">The outlets it was told from.</param>
/// <param name="Articles">The articles it was told from, which stay known when the story is split or joined.</param>
public sealed record Told(
    long Version,
    IReadOnlyCollection<string> Facts,
    IReadOnlyCollection<string> Outlets,
    IReadOnlySet<ArticleId> Articles);

/// <summary>All that a digest is composed from.</summary>
public sealed record DigestRequest
{
    /// <summary>Stories with their latest summaries, in any order.</summary>
    public required IReadOnlyList<DigestCandidate> Candidates { get; init; }

    /// <summary>When the digest is composed; ages are counted from it.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>IANA id of the readers' time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>ISO 639-1 codes, in the readers' order.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What the readers know already, by story; empty for readers who know nothing.</summary>
    public IReadOnlyDictionary<StoryId, Told> Known { get; init; } = new Dictionary<StoryId, Told>();

    /// <summary>How old a story's latest article may be; null takes <see cref="DigestOptions.WindowHours"/>.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>
    /// How many of the newest stories are told, newest first; null tells the weightiest, up to
    /// <see cref="DigestOptions.MostStories"/>.
    /// </summary>
    public int? Newest { get; init; }

    /// <summary>True where the candidates are the bundled samples.</summary>
    public bool IsSample { get; init; }
}
