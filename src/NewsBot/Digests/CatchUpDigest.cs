using NewsBot.Stories;

namespace NewsBot.Digests;

/// <summary>Makes one digest of several that a reader did not get at their hours.</summary>
public static class CatchUpDigest
{
    private const int MostStories = 12;

    /// <summary>Each story once, as the latest digest tells it; those of the latest come first.</summary>
    /// <param name="digests">In the order they were issued; not empty.</param>
    public static Digest Of(IReadOnlyList<Digest> digests)
    {
        Digest latest = digests[^1];
        // What was new in the first of them is new to this reader, whatever came of it later.
        Dictionary<StoryId, bool> updates = digests.SelectMany(digest => digest.Stories)
            .GroupBy(story => story.Id)
            .ToDictionary(story => story.Key, story => story.First().IsUpdate);
        DigestStory[] stories =
        [
            .. digests.Reverse().SelectMany(digest => digest.Stories)
                .DistinctBy(story => story.Id)
                .Select(story => story with { IsUpdate = updates[story.Id] }),
        ];
        return latest with
        {
            Stories = [.. stories.Take(MostStories)],
            LeftOut = digests.Sum(digest => digest.LeftOut) + Math.Max(0, stories.Length - MostStories),
        };
    }
}
