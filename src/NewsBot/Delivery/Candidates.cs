using NewsBot.Digests;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Delivery;

/// <summary>Gathers what a digest may tell from the stores of the stages before.</summary>
public sealed class Candidates(StoryStore stories, SummaryStore summaries)
{
    /// <summary>Stories of a topic that changed since a moment and have a summary, with their latest one.</summary>
    public async Task<IReadOnlyList<DigestCandidate>> FindAsync(
        string topic,
        DateTimeOffset since,
        CancellationToken cancellation)
    {
        StoryId[] changed =
        [
            .. (await stories.ChangedSinceAsync(since, cancellation: cancellation))
                .Where(change => change.Topic == topic)
                .Select(change => change.Id),
        ];
        IReadOnlyDictionary<StoryId, Summary> told = await summaries.LatestAsync(changed, cancellation);
        return
        [
            .. (await stories.GetAsync(changed, cancellation))
                .Where(story => told.ContainsKey(story.Id))
                .Select(story => new DigestCandidate(story, told[story.Id])),
        ];
    }
}
