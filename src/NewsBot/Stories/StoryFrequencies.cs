namespace NewsBot.Stories;

/// <summary>
/// How rare a key is in the stream, as the smoothed inverse document frequency ln((N + P) / (df + p + ½)), where P and
/// p are documents of a background stream: they speak while the stream is young, and fade as it grows.
/// </summary>
internal sealed class StoryFrequencies(IReadOnlyDictionary<uint, float> background, double backgroundSize)
{
    private readonly Dictionary<uint, int> _documents = [];

    /// <summary>Documents of the stream that were counted and not removed.</summary>
    public int Count { get; private set; }

    /// <summary>Counts one document by its distinct keys.</summary>
    public void Add(IEnumerable<uint> keys)
    {
        Count++;
        foreach (uint key in keys)
            _documents[key] = _documents.GetValueOrDefault(key) + 1;
    }

    /// <summary>Takes away a document that left the window.</summary>
    public void Remove(IEnumerable<uint> keys)
    {
        Count--;
        foreach (uint key in keys)
        {
            int left = _documents.GetValueOrDefault(key) - 1;
            if (left > 0)
                _documents[key] = left;
            else
                _documents.Remove(key);
        }
    }

    /// <summary>The weight of a key; never below zero.</summary>
    public double Weight(uint key)
    {
        double df = _documents.GetValueOrDefault(key) + background.GetValueOrDefault(key) * backgroundSize + 0.5;
        return Math.Max(0, Math.Log((Count + backgroundSize + 1) / df));
    }
}
