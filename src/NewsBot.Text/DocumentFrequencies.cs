namespace NewsBot.Text;

/// <summary>
/// How many documents each term occurred in, and the weight that follows: the smoothed inverse document frequency
/// ln((N + 1) / (df + 1)) + 1, which is 1 for a term of every document. Not safe for several threads.
/// </summary>
public sealed class DocumentFrequencies
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);

    /// <summary>How many documents were added and not removed.</summary>
    public int Count { get; private set; }

    /// <summary>Counts the distinct terms of one document.</summary>
    public void Add(IEnumerable<string> words)
    {
        Count++;
        foreach (string word in words.Distinct(StringComparer.Ordinal))
            _documents[word] = _documents.GetValueOrDefault(word) + 1;
    }

    /// <summary>Takes a document away that was added before, as when it leaves a time window.</summary>
    public void Remove(IEnumerable<string> words)
    {
        Count = Math.Max(0, Count - 1);
        foreach (string word in words.Distinct(StringComparer.Ordinal))
        {
            int left = _documents.GetValueOrDefault(word) - 1;
            if (left > 0)
                _documents[word] = left;
            else
                _documents.Remove(word);
        }
    }

    /// <summary>The weight of a term; the largest for one never seen.</summary>
    public double Weight(string word) => Math.Log((Count + 1.0) / (_documents.GetValueOrDefault(word) + 1.0)) + 1;
}
