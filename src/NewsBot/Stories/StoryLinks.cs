using System.Runtime.InteropServices;

namespace NewsBot.Stories;

/// <summary>How strongly articles and stories of the window belong together, in mean log-odds.</summary>
internal sealed class StoryLinks(StoryModel model, TimeSpan window)
{
    // Enough of a big story to know it by; more would only take time.
    private const int MostMembers = 16, MostOfStory = 8;

    private readonly Dictionary<(long, long), double?> _known = [];

    /// <summary>
    /// Forgets what was compared. While one article is filed the same pairs are asked for over and over; to keep them
    /// longer would take more memory than the articles do.
    /// </summary>
    public void Forget() => _known.Clear();

    /// <summary>The log-odds that two articles tell one event; null where too much time lies between them.</summary>
    public double? Between(WeightedArticle a, WeightedArticle b)
    {
        (long, long) pair = a.Id.Value < b.Id.Value ? (a.Id.Value, b.Id.Value) : (b.Id.Value, a.Id.Value);
        ref double? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, pair, out bool isKnown);
        return isKnown ? known : known = Compared(a, b);
    }

    private double? Compared(WeightedArticle a, WeightedArticle b)
    {
        TimeSpan? gap = a.Published is { } first && b.Published is { } second ? (first - second).Duration() : null;
        if (gap > window)
            return null;
        bool same = string.Equals(a.Language, b.Language, StringComparison.Ordinal);
        return model.LogOdds(WeightedArticle.Compare(a, b), same, gap);
    }

    /// <summary>
    /// The mean log-odds between an article and the other members of a story; null where it has none near in time.
    /// </summary>
    public double? Between(ClusterNode node, Cluster cluster)
    {
        if (!Near(node.Article.Published is { } at ? (at, at) : null, cluster.Span))
            return null;
        double sum = 0;
        int pairs = 0;
        foreach (ClusterNode member in Some(cluster, MostMembers))
        {
            if (ReferenceEquals(member, node) || Between(node.Article, member.Article) is not { } odds)
                continue;
            sum += odds;
            pairs++;
        }

        return pairs == 0 ? null : sum / pairs;
    }

    /// <summary>The mean log-odds between the members of two stories; null where none are near in time.</summary>
    public double? Between(Cluster a, Cluster b)
    {
        if (!Near(a.Span, b.Span))
            return null;
        double sum = 0;
        int pairs = 0;
        foreach (ClusterNode left in Some(a, MostOfStory))
        {
            foreach (ClusterNode right in Some(b, MostOfStory))
            {
                if (Between(left.Article, right.Article) is not { } odds)
                    continue;
                sum += odds;
                pairs++;
            }
        }

        return pairs == 0 ? null : sum / pairs;
    }

    /// <summary>Whether two spans of time come near each other. An article without a date bridges no gap.</summary>
    private bool Near(
        (DateTimeOffset First, DateTimeOffset Last)? a,
        (DateTimeOffset First, DateTimeOffset Last)? b) =>
        a is not { } some || b is not { } other
        || (some.First - other.Last <= window && other.First - some.Last <= window);

    /// <summary>Members spread evenly over a story, first and last among them.</summary>
    private static IEnumerable<ClusterNode> Some(Cluster cluster, int most)
    {
        int count = cluster.Members.Count;
        if (count <= most)
            return cluster.Members;
        return Enumerable.Range(0, most).Select(i => cluster.Members[i * (count - 1) / (most - 1)]);
    }
}
