using NewsBot.Digests;

namespace NewsBot.Delivery.Breaking;

/// <summary>A story on its own, as a digest would hold it.</summary>
internal static class BreakingStory
{
    public static DigestStory Of(DigestCandidate candidate)
    {
        var coverage = Coverage.Of(candidate.Story);
        return new DigestStory
        {
            Id = candidate.Story.Id,
            Version = candidate.Summary.Version,
            IsUpdate = false,
            Summary = candidate.Summary,
            Sources = coverage.Sources,
            Outlets = coverage.Independent,
            Languages = coverage.Languages,
            RankReasons = [],
            Latest = candidate.Story.Articles.Max(article => article.Published),
        };
    }
}
