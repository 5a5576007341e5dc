using NewsBot.Digests;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Delivery;

/// <summary>
/// Reads what a digest may tell. A story whose newest version is still being summarized is told by the version before;
/// a slot waits for no stage.
/// </summary>
public sealed class CandidateReader(StoryStore stories, SummaryStore summaries)
{
    /// <summary>Stories of a topic that changed since then and have a summary.</summary>
    public async Task<IReadOnlyList<DigestCandidate>> ReadAsync(
        string topic,
        DateTimeOffset since,
        CancellationToken cancellation)
    {
        StoryId[] changed =
        [
            .. (await stories.ChangedSinceAsync(since, cancellation: cancellation))
                .Where(story => story.Topic == topic)
                .Select(story => story.Id),
        ];
        IReadOnlyDictionary<StoryId, Summary> latest = await summaries.LatestAsync(changed, cancellation);
        return
        [
            .. (await stories.GetAsync([.. changed.Where(latest.ContainsKey)], cancellation))
                .Select(story => new DigestCandidate(story, latest[story.Id])),
        ];
    }
}
