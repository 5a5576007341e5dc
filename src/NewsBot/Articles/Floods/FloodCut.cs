namespace NewsBot.Articles.Floods;

/// <summary>
/// What is given up where more waits than can be read in time. Always the feed with the most waiting gives its oldest,
/// until few enough are left: a flood of one feed takes nothing from feeds that bring a few items.
/// </summary>
public static class FloodCut
{
    /// <summary>What is to be given up.</summary>
    /// <param name="waiting">All that waits, in any order.</param>
    /// <param name="most">How many may wait.</param>
    /// <returns>As many as there are too many; none where there are not.</returns>
    public static IEnumerable<WaitingEntry> Excess(IReadOnlyCollection<WaitingEntry> waiting, int most)
    {
        var fullest = new PriorityQueue<Queue<WaitingEntry>, int>(waiting
            .GroupBy(entry => entry.Feed, StringComparer.Ordinal)
            .Select(feed => new Queue<WaitingEntry>(feed.OrderBy(entry => entry.Published).ThenBy(entry => entry.Id)))
            .Select(feed => (feed, -feed.Count)));
        for (int excess = waiting.Count - most; excess > 0; excess--)
        {
            Queue<WaitingEntry> feed = fullest.Dequeue();
            yield return feed.Dequeue();
            fullest.Enqueue(feed, -feed.Count);
        }
    }
}
