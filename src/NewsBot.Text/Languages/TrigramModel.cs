namespace NewsBot.Text;

/// <summary>
/// How likely each language makes three letters: ln P in sixteenths, by hash. Tells the languages apart, all but
/// Indonesian and Malay, and tells a text in any of them from a text in none.
/// </summary>
/// <param name="costs">For each language, -16 ln P of each bucket.</param>
/// <param name="means">For each language, the mean ln P of a trigram of its own unseen text.</param>
/// <param name="deviations">For each language, the deviation of that mean, times the root of the trigrams.</param>
internal sealed class TrigramModel(byte[][] costs, float[] means, float[] deviations)
{
    public const int Buckets = 1 << 14;
    private const double Step = 16;

    /// <summary>ln P of a trigram.</summary>
    public double Score(int language, uint hash) => costs[language][hash & (Buckets - 1)] / -Step;

    /// <summary>
    /// How many deviations a text lies below what is usual in the language; negative above it.
    /// </summary>
    public double Strangeness(int language, double score, int trigrams) =>
        (means[language] - score / trigrams) / (deviations[language] / Math.Sqrt(trigrams));

    /// <summary>Learns from counts of trigrams; the usual likelihood is set by <see cref="With"/>.</summary>
    public static TrigramModel Learn(int[][] counts, double smoothing)
    {
        byte[][] costs = [.. counts.Select(language =>
        {
            double all = language.Sum() + smoothing * Buckets;
            return language
                .Select(count => (byte)Math.Clamp(Math.Round(-Step * Math.Log((count + smoothing) / all)), 0, 255))
                .ToArray();
        })];
        return new TrigramModel(costs, new float[counts.Length], new float[counts.Length]);
    }

    public TrigramModel With(float[] newMeans, float[] newDeviations) => new(costs, newMeans, newDeviations);

    public static TrigramModel Read(BinaryReader reader, int languages)
    {
        byte[][] read = [.. Enumerable.Range(0, languages).Select(_ => reader.ReadBytes(Buckets))];
        float[] Numbers() => [.. Enumerable.Range(0, languages).Select(_ => reader.ReadSingle())];
        return new TrigramModel(read, Numbers(), Numbers());
    }

    public void Write(BinaryWriter writer)
    {
        foreach (byte[] language in costs)
            writer.Write(language);
        foreach (float number in means.Concat(deviations))
            writer.Write(number);
    }
}
