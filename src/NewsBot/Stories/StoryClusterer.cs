using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>
/// Gathers articles into stories as they come, in one pass over a moving window, across languages. After each article
/// the stories near it are looked at again: two become one, an article moves, a story parts. Ids are stable: of two
/// stories the older id stays, of two parts the larger keeps it. Pure; not safe for several threads.
/// </summary>
public sealed class StoryClusterer
{
    private const int MostStories = 8;
    private readonly Dictionary<ArticleId, ClusterNode> _nodes = [];
    private readonly Dictionary<StoryId, Cluster> _clusters = [];
    private readonly CandidateIndex _index = new();
    private readonly StoryModel _model;
    private readonly StoryLinks _links;
    private readonly StoryFrequencies _frequencies;
    private readonly Func<StoryId> _nextId;

    /// <param name="model">The learned odds.</param>
    /// <param name="background">How rare keys are before the stream has told.</param>
    /// <param name="window">Articles further apart never link directly.</param>
    /// <param name="nextId">Gives ids to new stories; each greater than all before.</param>
    public StoryClusterer(StoryModel model, StoryBackground background, TimeSpan window, Func<StoryId> nextId)
    {
        _model = model;
        _links = new StoryLinks(model, window);
        _frequencies = background.NewFrequencies();
        _nextId = nextId;
    }

    /// <summary>Articles in the window.</summary>
    public int Count => _nodes.Count;

    /// <summary>The stories in the window with their articles.</summary>
    public IEnumerable<(StoryId Story, IReadOnlyList<ArticleId> Articles)> Stories =>
        _clusters.Values.Select(cluster =>
            (cluster.Id, (IReadOnlyList<ArticleId>)[.. cluster.Members.Select(node => node.Article.Id)]));

    /// <summary>The story of an article in the window.</summary>
    public StoryId? StoryOf(ArticleId article) =>
        _nodes.TryGetValue(article, out ClusterNode? node) ? node.Cluster.Id : null;

    /// <summary>Puts an article where it was found to belong, here before or by another node.</summary>
    public void Restore(ArticleFeatures features, StoryId story)
    {
        if (!_clusters.TryGetValue(story, out Cluster? cluster))
            _clusters[story] = cluster = new Cluster(story);
        if (!_nodes.TryGetValue(features.Id, out ClusterNode? known))
            Place(new ClusterNode(new WeightedArticle(features, _frequencies)), cluster);
        else if (!ReferenceEquals(known.Cluster, cluster))
            Replace(known, cluster);
    }

    /// <summary>Takes an article in, and says what became of it. One that is there already stays where it is.</summary>
    public StoryDecision Add(ArticleFeatures features)
    {
        if (_nodes.TryGetValue(features.Id, out ClusterNode? known))
            return new StoryDecision(features.Id, known.Cluster.Id, Opened: false, Why: null, Moves: []);
        var node = new ClusterNode(new WeightedArticle(features, _frequencies));
        _links.Forget();
        IReadOnlyList<ClusterNode> near = _index.Like(node.Article);
        (Cluster Cluster, double Odds)? best = Best(node, near);
        bool joins = best is { } link && link.Odds >= _model.Join;
        JoinEvidence? why = best is { } found ? Evidence(node, near, found.Cluster, found.Odds) : null;
        Place(node, joins ? best!.Value.Cluster : Open());

        var review = new StoryReview(_model, _links, _clusters, Open);
        review.After(node, near);
        return new StoryDecision(features.Id, node.Cluster.Id, !joins, why, review.Moves(except: node));
    }

    /// <summary>
    /// Forgets articles published before a moment; their stories keep their ids while any member is left.
    /// </summary>
    public void Evict(DateTimeOffset before)
    {
        ClusterNode[] old = [.. _nodes.Values.Where(node => node.Article.Published < before)];
        foreach (ClusterNode node in old)
        {
            _nodes.Remove(node.Article.Id);
            _index.Remove(node);
            _frequencies.Remove(node.Article.Keys);
            node.Cluster.Remove(node);
            if (node.Cluster.Members.Count == 0)
                _clusters.Remove(node.Cluster.Id);
        }
    }

    private Cluster Open()
    {
        var cluster = new Cluster(_nextId());
        _clusters.Add(cluster.Id, cluster);
        return cluster;
    }

    private void Place(ClusterNode node, Cluster cluster)
    {
        node.MoveTo(cluster);
        _nodes.Add(node.Article.Id, node);
        _index.Add(node);
    }

    private void Replace(ClusterNode node, Cluster cluster)
    {
        Cluster from = node.Cluster;
        node.MoveTo(cluster);
        if (from.Members.Count == 0)
            _clusters.Remove(from.Id);
    }

    private (Cluster Cluster, double Odds)? Best(ClusterNode node, IReadOnlyList<ClusterNode> near)
    {
        (Cluster, double)? best = null;
        double most = double.NegativeInfinity;
        foreach (Cluster cluster in near.Select(other => other.Cluster).Distinct().Take(MostStories))
        {
            if (_links.Between(node, cluster) is { } odds && odds > most)
                (best, most) = ((cluster, odds), odds);
        }

        return best;
    }

    private JoinEvidence Evidence(ClusterNode node, IReadOnlyList<ClusterNode> near, Cluster cluster, double odds)
    {
        ClusterNode nearest = near.Where(member => ReferenceEquals(member.Cluster, cluster))
            .MaxBy(member => _links.Between(node.Article, member.Article) ?? double.NegativeInfinity)!;
        return new JoinEvidence(
            nearest.Article.Id, odds, _model.Join, WeightedArticle.Compare(node.Article, nearest.Article));
    }
}
