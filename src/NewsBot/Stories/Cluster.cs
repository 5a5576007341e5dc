namespace NewsBot.Stories;

/// <summary>An article in the window, and the story it is in now.</summary>
internal sealed class ClusterNode(WeightedArticle article)
{
    public WeightedArticle Article { get; } = article;

    public Cluster Cluster { get; private set; } = null!;

    /// <summary>Its place in the index.</summary>
    public int Slot { get; set; }

    /// <summary>Puts it at the end of a story, and takes it out of the one it was in.</summary>
    public void MoveTo(Cluster cluster)
    {
        Cluster?.Remove(this);
        Cluster = cluster;
        cluster.Add(this);
    }
}

/// <summary>A story in the window.</summary>
internal sealed class Cluster(StoryId id)
{
    private readonly List<ClusterNode> _members = [];

    public StoryId Id { get; } = id;

    public IReadOnlyList<ClusterNode> Members => _members;

    /// <summary>When its first and last dated articles were published; null where none is dated.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? Span { get; private set; }

    public void Add(ClusterNode node)
    {
        _members.Add(node);
        Widen(node);
    }

    public void Remove(ClusterNode node)
    {
        _members.Remove(node);
        if (Span is not var (first, last) || node.Article.Published is not { } at || (at > first && at < last))
            return;
        Span = null;
        foreach (ClusterNode member in _members)
            Widen(member);
    }

    private void Widen(ClusterNode node)
    {
        if (node.Article.Published is not { } at)
            return;
        Span = Span is var (first, last) ? (at < first ? at : first, at > last ? at : last) : (at, at);
    }
}
