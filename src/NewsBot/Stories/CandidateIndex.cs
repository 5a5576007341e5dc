using System.Runtime.InteropServices;

namespace NewsBot.Stories;

/// <summary>
/// Finds the articles of the window that share the most telling keys with a new one, without looking at all of them.
/// </summary>
internal sealed class CandidateIndex
{
    // The rarest keys of each vector do; what thousands share says nothing, and would take the time.
    private const int KeysOfVector = 14, LongestList = 150, Most = 64;
    private readonly Dictionary<uint, Posting> _postings = [];
    private readonly List<ClusterNode?> _nodes = [];
    private readonly Stack<int> _free = [];
    private readonly List<int> _touched = [];
    private float[] _scores = [];

    /// <summary>Adds an article.</summary>
    public void Add(ClusterNode node)
    {
        if (!_free.TryPop(out int slot))
        {
            slot = _nodes.Count;
            _nodes.Add(null);
        }

        _nodes[slot] = node;
        node.Slot = slot;
        foreach ((uint key, ushort weight) in Telling(node.Article))
        {
            ref Posting posting = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out bool known);
            posting = known ? posting.And(new Entry(slot, weight)) : new Posting(new Entry(slot, weight), Others: null);
        }
    }

    /// <summary>Takes an article out that left the window.</summary>
    public void Remove(ClusterNode node)
    {
        foreach ((uint key, _) in Telling(node.Article))
        {
            if (!_postings.TryGetValue(key, out Posting posting))
                continue;
            if (posting.Without(node.Slot) is { } left)
                _postings[key] = left;
            else
                _postings.Remove(key);
        }

        _nodes[node.Slot] = null;
        _free.Push(node.Slot);
    }

    /// <summary>The articles that share most with <paramref name="article"/>, best first.</summary>
    public IReadOnlyList<ClusterNode> Like(WeightedArticle article)
    {
        Score(article);
        var best = new PriorityQueue<ClusterNode, (float Score, long Newer)>(Most + 1);
        float least = 0;
        foreach (int slot in _touched)
        {
            float score = _scores[slot];
            _scores[slot] = 0;
            // Of thousands that share a key, most are worse than the worst of the best; that is quickly seen.
            if (score < least)
                continue;
            ClusterNode node = _nodes[slot]!;
            (float, long) place = (score, -node.Article.Id.Value);
            if (best.Count < Most)
                best.Enqueue(node, place);
            else
                best.EnqueueDequeue(node, place);
            if (best.Count == Most && best.TryPeek(out _, out (float Score, long) last))
                least = last.Score;
        }

        _touched.Clear();
        var found = new ClusterNode[best.Count];
        for (int i = found.Length - 1; i >= 0; i--)
            found[i] = best.Dequeue();
        return found;
    }

    private void Score(WeightedArticle article)
    {
        if (_scores.Length < _nodes.Count)
            Array.Resize(ref _scores, Math.Max(256, _nodes.Count * 2));
        foreach ((uint key, ushort weight) in Telling(article))
        {
            if (!_postings.TryGetValue(key, out Posting posting))
                continue;
            Score(posting.First, weight);
            // The latest of a long list: a story that still grows has members among them.
            Span<Entry> others = CollectionsMarshal.AsSpan(posting.Others);
            foreach (Entry entry in others[Math.Max(0, others.Length - LongestList)..])
                Score(entry, weight);
        }
    }

    private void Score(Entry entry, ushort weight)
    {
        ref float score = ref _scores[entry.Slot];
        if (score == 0)
            _touched.Add(entry.Slot);
        score += Math.Max(1, (float)weight * entry.Weight);
    }

    private static IEnumerable<(uint Key, ushort Weight)> Telling(WeightedArticle article)
    {
        foreach (SparseVector vector in article.Telling)
        {
            if (vector.Keys.Length <= KeysOfVector)
            {
                for (int i = 0; i < vector.Keys.Length; i++)
                    yield return (vector.Keys[i], vector.Weights[i]);
                continue;
            }

            ushort[] sorted = [.. vector.Weights];
            Array.Sort(sorted);
            ushort least = sorted[^KeysOfVector];
            for (int i = 0; i < vector.Keys.Length; i++)
            {
                if (vector.Weights[i] >= least)
                    yield return (vector.Keys[i], vector.Weights[i]);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Slot, ushort Weight);

    /// <summary>The articles of a key. Most keys are one article's, so only a second makes a list.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Posting(Entry First, List<Entry>? Others)
    {
        public Posting And(Entry entry)
        {
            List<Entry> others = Others ?? new(1);
            others.Add(entry);
            return this with { Others = others };
        }

        public Posting? Without(int slot)
        {
            Others?.RemoveAll(entry => entry.Slot == slot);
            if (First.Slot != slot)
                return this;
            if (Others is not { Count: > 0 })
                return null;
            Entry next = Others[0];
            Others.RemoveAt(0);
            return new Posting(next, Others);
        }
    }
}
