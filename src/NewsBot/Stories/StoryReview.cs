namespace NewsBot.Stories;

/// <summary>
/// Looks again at the stories near a new article: merges, moves and splits them where the odds say so.
/// </summary>
internal sealed class StoryReview(
    StoryModel model,
    StoryLinks links,
    Dictionary<StoryId, Cluster> clusters,
    Func<Cluster> open)
{
    // A move must gain this much, or articles between two stories would go to and fro.
    private const double MoveGain = 0.5;
    private const int MostStories = 8, MostLookedAt = 16;
    private readonly Dictionary<ClusterNode, StoryId> _from = [];

    /// <summary>Reviews what is near the new article.</summary>
    /// <param name="node">The new article, in its story already.</param>
    /// <param name="near">The articles most like it.</param>
    public void After(ClusterNode node, IReadOnlyList<ClusterNode> near)
    {
        MergeInto(node, near);
        foreach (ClusterNode other in near.Take(MostLookedAt))
            MoveTo(node, other);
        Split(node.Cluster);
    }

    /// <summary>Every article that is in another story than before.</summary>
    public IReadOnlyList<StoryMove> Moves(ClusterNode except) =>
    [
        .. _from.Where(from => !ReferenceEquals(from.Key, except) && from.Key.Cluster.Id != from.Value)
            .Select(from => new StoryMove(from.Key.Article.Id, from.Value, from.Key.Cluster.Id))
            .OrderBy(move => move.Article.Value),
    ];

    private void MergeInto(ClusterNode node, IReadOnlyList<ClusterNode> near)
    {
        foreach (Cluster other in near.Select(member => member.Cluster).Distinct().Take(MostStories).ToArray())
        {
            Cluster mine = node.Cluster;
            // A new article brings two stories together only where it could be in either.
            if (ReferenceEquals(other, mine) || other.Members.Count == 0
                || links.Between(node, other) is not { } link || link < model.Merge
                || links.Between(mine, other) is not { } odds || odds < model.Merge)
            {
                continue;
            }

            (Cluster stays, Cluster goes) = mine.Id.Value < other.Id.Value ? (mine, other) : (other, mine);
            foreach (ClusterNode member in goes.Members.ToArray())
                Move(member, stays);
        }
    }

    private void MoveTo(ClusterNode node, ClusterNode other)
    {
        Cluster mine = node.Cluster, theirs = other.Cluster;
        // Only what is itself like the new article can be drawn over by it.
        if (ReferenceEquals(mine, theirs) || theirs.Members.Count < 2
            || links.Between(node.Article, other.Article) is not { } odds || odds < model.Join)
        {
            return;
        }

        if (links.Between(other, mine) is { } here && here >= model.Join
            && (links.Between(other, theirs) is not { } there || here > there + MoveGain))
        {
            Move(other, mine);
        }
    }

    /// <summary>
    /// Parts a story in two around its least alike members, where the parts have too little in common.
    /// </summary>
    private void Split(Cluster cluster)
    {
        int count = cluster.Members.Count;
        // Each article of a big story would look at all of it again; every few articles is often enough.
        if (count < 3 || (count > 8 && count % 8 != 0) || count > 32)
            return;
        (List<ClusterNode> larger, List<ClusterNode> smaller) = Parts(cluster);
        if (smaller.Count == 0 || Mean(larger, smaller) is not { } odds || odds >= model.Split)
            return;
        Cluster other = open();
        foreach (ClusterNode member in smaller)
            Move(member, other);
    }

    private (List<ClusterNode> Larger, List<ClusterNode> Smaller) Parts(Cluster cluster)
    {
        ClusterNode stranger = cluster.Members.MinBy(member => links.Between(member, cluster) ?? 0)!;
        List<ClusterNode> rest = [.. cluster.Members.Where(member => !ReferenceEquals(member, stranger))];
        List<ClusterNode> part = [stranger];
        foreach (ClusterNode member in rest.ToArray())
        {
            List<ClusterNode> others = [.. rest.Where(other => !ReferenceEquals(other, member))];
            if (others.Count > 0 && Mean([member], part) > Mean([member], others))
            {
                rest.Remove(member);
                part.Add(member);
            }
        }

        return part.Count > rest.Count ? (part, rest) : (rest, part);
    }

    private double? Mean(List<ClusterNode> some, List<ClusterNode> others)
    {
        double sum = 0;
        int pairs = 0;
        foreach (ClusterNode a in some)
        {
            foreach (ClusterNode b in others)
            {
                if (links.Between(a.Article, b.Article) is not { } odds)
                    continue;
                sum += odds;
                pairs++;
            }
        }

        return pairs == 0 ? null : sum / pairs;
    }

    private void Move(ClusterNode node, Cluster to)
    {
        Cluster from = node.Cluster;
        _from.TryAdd(node, from.Id);
        node.MoveTo(to);
        if (from.Members.Count == 0)
            clusters.Remove(from.Id);
    }
}
