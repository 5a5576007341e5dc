namespace NewsBot.Text;

/// <summary>Likenesses of two things, each from 0 (nothing in common) to 1 (equal).</summary>
public static class Similarity
{
    /// <summary>The cosine of the angle between two vectors; 0 where one is empty.</summary>
    public static double Cosine(TermVector a, TermVector b)
    {
        if (a.Length <= 0 || b.Length <= 0)
            return 0;
        (TermVector small, TermVector large) = a.Count <= b.Count ? (a, b) : (b, a);
        double dot = 0;
        foreach ((string term, double weight) in small.Weights)
            dot += weight * large[term];
        return Math.Clamp(dot / (a.Length * b.Length), 0, 1);
    }

    /// <summary>Shared members over all members; 0 where both sets are empty.</summary>
    public static double Jaccard<T>(IReadOnlySet<T> a, IReadOnlySet<T> b)
    {
        int shared = Shared(a, b);
        int all = a.Count + b.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Shared members over the members of the smaller set; 0 where one is empty.</summary>
    public static double Overlap<T>(IReadOnlySet<T> a, IReadOnlySet<T> b)
    {
        int smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : (double)Shared(a, b) / smaller;
    }

    private static int Shared<T>(IReadOnlySet<T> a, IReadOnlySet<T> b)
    {
        (IReadOnlySet<T> small, IReadOnlySet<T> large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count(large.Contains);
    }
}
