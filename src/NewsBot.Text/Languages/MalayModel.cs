using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>
/// Tells Malay from Indonesian. Sums the log-odds of words, word pairs, pieces of words, ways to write a number, and
/// of how common each word is in Indonesian news; then brings the sum to a probability.
/// </summary>
internal sealed class MalayModel(WeightTable weights, WeightTable newsWords, float[] news, MalayModel.Scale scale)
{
    /// <summary>Log-odds are stored in sixteenths.</summary>
    public const double Step = 16;

    /// <summary>How many classes of commonness there are; 0 is a word that was never seen in the news.</summary>
    public const int NewsClasses = 5;

    private const double NewsWeight = 20;

    /// <summary>What brings a sum to log-odds: (sum - Middle) / Width.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Scale(float Middle, float Width);

    /// <summary>How many features have a weight.</summary>
    public int Count => weights.Count;

    /// <summary>The log-odds of Malay against Indonesian.</summary>
    public double LogOdds(List<Feature> features) => (Sum(features) - scale.Middle) / scale.Width;

    /// <summary>The uncalibrated sum; positive speaks for Malay.</summary>
    public double Sum(List<Feature> features)
    {
        double sum = 0;
        foreach (Feature feature in features)
        {
            double strength = Strength(feature.Kind);
            if (strength <= 0)
                continue;
            sum += strength / Step * weights[feature.Hash];
            if (feature.Kind == FeatureKind.Word)
                sum += NewsWeight * news[newsWords[feature.Hash]];
        }
        return sum;
    }

    public MalayModel With(Scale newScale) => new(weights, newsWords, news, newScale);

    /// <summary>The class of a word that the news used so many times.</summary>
    public static sbyte NewsClass(int count) => count switch
    {
        0 => 0,
        < 3 => 1,
        < 10 => 2,
        < 100 => 3,
        _ => 4,
    };

    public static MalayModel Read(BinaryReader reader)
    {
        var table = WeightTable.Read(reader);
        var words = WeightTable.Read(reader);
        float[] classes = [.. Enumerable.Range(0, NewsClasses).Select(_ => reader.ReadSingle())];
        return new MalayModel(table, words, classes, new Scale(reader.ReadSingle(), reader.ReadSingle()));
    }

    public void Write(BinaryWriter writer)
    {
        weights.Write(writer);
        newsWords.Write(writer);
        foreach (float number in news)
            writer.Write(number);
        writer.Write(scale.Middle);
        writer.Write(scale.Width);
    }

    // A word says more than its pieces, which repeat what it said; found by cross-validation on FLORES dev.
    private static double Strength(FeatureKind kind) => kind switch
    {
        FeatureKind.Word or FeatureKind.Number => 5,
        FeatureKind.Pair => 3,
        FeatureKind.Piece => 1,
        _ => 0,
    };
}
