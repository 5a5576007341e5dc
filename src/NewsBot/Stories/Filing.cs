using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>An article that is to join a story of each of its topics.</summary>
/// <param name="Item">The work that this finishes.</param>
/// <param name="Features">Its features; null where there is nothing to file.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Topics">The topics it is relevant to.</param>
public sealed record Filing(
    WorkItem Item, ArticleFeatures? Features, DateTimeOffset Published, IReadOnlyList<string> Topics)
{
    /// <param name="item">Work with which nothing is to be done.</param>
    public Filing(WorkItem item)
        : this(item, null, default, [])
    {
    }
}
