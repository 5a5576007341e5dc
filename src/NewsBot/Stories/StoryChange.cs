namespace NewsBot.Stories;

/// <summary>A story that changed.</summary>
/// <param name="Id">The story.</param>
/// <param name="Topic">The topic it belongs to.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Articles">How many articles it has now.</param>
/// <param name="Updated">When it changed last.</param>
public sealed record StoryChange(StoryId Id, string Topic, long Version, long Articles, DateTimeOffset Updated)
{
    internal StoryChange(long id, string topic, long version, long articles, DateTimeOffset updated)
        : this(new StoryId(id), topic, version, articles, updated)
    {
    }
}

/// <summary>The story an article is in, for one topic.</summary>
/// <param name="Story">The story.</param>
/// <param name="Topic">The topic.</param>
/// <param name="JoinedAt">When it came there.</param>
/// <param name="Why">What the link with the nearest story stood on; null where nothing was like it.</param>
public sealed record StoryMembership(StoryId Story, string Topic, DateTimeOffset JoinedAt, JoinEvidence? Why);
