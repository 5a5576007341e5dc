using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Digests;

/// <summary>What a story is to readers who were told things before.</summary>
public enum News
{
    /// <summary>They know it.</summary>
    Known,

    /// <summary>They were told an earlier version, and it changed materially since.</summary>
    Update,

    /// <summary>They were never told of it.</summary>
    New,
}

/// <summary>Tells new stories and updates from what readers know.</summary>
/// <param name="known">What they were told, by story.</param>
public sealed class Novelty(IReadOnlyDictionary<StoryId, Told> known)
{
    private readonly HashSet<ArticleId> _toldArticles = [.. known.Values.SelectMany(told => told.Articles)];

    /// <summary>
    /// A story is known while it holds no article that was not told, under whatever story number. It is an update once
    /// it states an act, an actor or a count that was not told; one more outlet is no news.
    /// </summary>
    /// <returns>What it is and, for an update, the facts that are new.</returns>
    public (News News, IReadOnlyList<string> Facts) Of(DigestCandidate candidate, Coverage coverage)
    {
        if (candidate.Story.Articles.All(article => _toldArticles.Contains(article.Id)))
            return (News.Known, []);
        if (Find(candidate) is not { } told)
            return (News.New, []);
        string[] outlets = [.. coverage.Sources.Select(source => source.Outlet)];
        MaterialChange change = MaterialChange.Between(told.Facts, told.Outlets, candidate.Summary, outlets);
        return (change.IsMaterial ? News.Update : News.Known, change.Facts);
    }

    /// <summary>A story that was split off or joined is told apart by the articles it brought along.</summary>
    private Told? Find(DigestCandidate candidate) =>
        known.TryGetValue(candidate.Story.Id, out Told? told)
            ? told
            : known.Values.FirstOrDefault(
                other => candidate.Story.Articles.Any(article => other.Articles.Contains(article.Id)));
}
