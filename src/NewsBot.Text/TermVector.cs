namespace NewsBot.Text;

/// <summary>A sparse vector of terms with positive weights, and its length.</summary>
public sealed class TermVector
{
    private readonly Dictionary<string, double> _weights;

    private TermVector(Dictionary<string, double> weights)
    {
        _weights = weights;
        double sum = 0;
        foreach (double weight in weights.Values)
            sum += weight * weight;
        Length = Math.Sqrt(sum);
    }

    /// <summary>The vector of no text.</summary>
    public static TermVector Empty { get; } = new(new Dictionary<string, double>(StringComparer.Ordinal));

    /// <summary>Euclidean length.</summary>
    public double Length { get; }

    /// <summary>How many terms have a weight.</summary>
    public int Count => _weights.Count;

    /// <summary>The terms and their weights, in no order.</summary>
    public IReadOnlyDictionary<string, double> Weights => _weights;

    /// <summary>
    /// Counts the words, dampens the counts to 1 + ln(count), and multiplies each by its weight (idf, say); words of
    /// weight 0 or less are left out.
    /// </summary>
    /// <param name="words">Words, each as often as it occurs.</param>
    /// <param name="weights">The weight of a word; 1 for every word where null.</param>
    public static TermVector Of(IEnumerable<string> words, Func<string, double>? weights = null)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string word in words)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var vector = new Dictionary<string, double>(counts.Count, StringComparer.Ordinal);
        foreach ((string word, double count) in counts)
        {
            double weight = weights?.Invoke(word) ?? 1;
            if (weight > 0)
                vector[word] = weight * (1 + Math.Log(count));
        }
        return new TermVector(vector);
    }

    /// <summary>The sum of vectors, each first brought to length 1, so that a long text has no more say.</summary>
    public static TermVector Centroid(IEnumerable<TermVector> vectors)
    {
        var sum = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (TermVector vector in vectors)
        {
            foreach ((string term, double weight) in vector._weights)
                sum[term] = sum.GetValueOrDefault(term) + weight / vector.Length;
        }
        return new TermVector(sum);
    }

    /// <summary>The weight of a term; 0 where it does not occur.</summary>
    public double this[string term] => _weights.GetValueOrDefault(term);
}
