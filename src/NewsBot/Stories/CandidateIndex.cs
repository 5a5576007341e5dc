namespace NewsBot.Stories;

/// <summary>
/// Finds the articles of the window that share the most telling keys with a new one, without looking at all of them.
/// </summary>
internal sealed class CandidateIndex
{
    // The rarest keys of each vector do; what thousands share says nothing, and would take the time.
    private const int KeysOfVector = 14, LongestList = 150, Most = 64;
    private readonly Dictionary<uint, List<(ClusterNode Node, float Weight)>> _lists = [];

    /// <summary>Adds an article.</summary>
    public void Add(ClusterNode node)
    {
        foreach ((uint key, float weight) in Telling(node.Article))
        {
            if (!_lists.TryGetValue(key, out List<(ClusterNode, float)>? list))
                _lists[key] = list = [];
            list.Add((node, weight));
        }
    }

    /// <summary>Takes an article out that left the window.</summary>
    public void Remove(ClusterNode node)
    {
        foreach ((uint key, _) in Telling(node.Article))
        {
            if (!_lists.TryGetValue(key, out List<(ClusterNode Node, float)>? list))
                continue;
            list.RemoveAll(entry => ReferenceEquals(entry.Node, node));
            if (list.Count == 0)
                _lists.Remove(key);
        }
    }

    /// <summary>The articles that share most with <paramref name="article"/>, best first.</summary>
    public IEnumerable<ClusterNode> Like(WeightedArticle article)
    {
        var scores = new Dictionary<ClusterNode, float>();
        foreach ((uint key, float weight) in Telling(article))
        {
            if (!_lists.TryGetValue(key, out List<(ClusterNode Node, float Weight)>? list))
                continue;
            // The latest of a long list: a story that still grows has members among them.
            for (int i = Math.Max(0, list.Count - LongestList); i < list.Count; i++)
            {
                (ClusterNode node, float other) = list[i];
                scores[node] = scores.GetValueOrDefault(node) + weight * other;
            }
        }

        return scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key.Article.Id.Value)
            .Take(Most).Select(score => score.Key);
    }

    private static IEnumerable<(uint Key, float Weight)> Telling(WeightedArticle article)
    {
        foreach (SparseVector vector in article.Telling)
        {
            if (vector.Keys.Length <= KeysOfVector)
            {
                for (int i = 0; i < vector.Keys.Length; i++)
                    yield return (vector.Keys[i], vector.Weights[i]);
                continue;
            }

            float[] sorted = [.. vector.Weights];
            Array.Sort(sorted);
            float least = sorted[^KeysOfVector];
            for (int i = 0; i < vector.Keys.Length; i++)
            {
                if (vector.Weights[i] >= least)
                    yield return (vector.Keys[i], vector.Weights[i]);
            }
        }
    }
}
