using NewsBot.Text;

namespace NewsBot.Measure.Languages;

/// <summary>
/// Learns the tables of <see cref="LanguageIdentifier"/>: naive Bayes over trigrams for all languages, and for Malay
/// against Indonesian over words, word pairs and pieces of words, helped by a hand-written list of words that only one
/// of the two uses and by how often Indonesian news uses each word.
/// </summary>
internal sealed class LanguageTrainer(IReadOnlyDictionary<string, int> news, WordLists lists)
{
    private const double TrigramSmoothing = 0.05;
    private const double MalaySmoothing = 0.2;

    // A listed word counts as if it had been seen so often, its pieces once.
    private const float ListedWord = 3;

    private readonly WeightTable _newsWords = new(news
        .DistinctBy(word => LanguageFeatures.OfWord(word.Key))
        .ToDictionary(word => LanguageFeatures.OfWord(word.Key), word => MalayModel.NewsClass(word.Value)));

    /// <summary>Learns from aligned sentences, one array for each of <see cref="LanguageModel.Languages"/>.</summary>
    public LanguageModel Train(string[][] sentences)
    {
        int[][] trigrams = [.. sentences.Select(CountTrigrams)];
        return new LanguageModel(
            TrigramModel.Learn(trigrams, TrigramSmoothing),
            LearnMalay(sentences[LanguageModel.Indonesian], sentences[LanguageModel.Malayan]));
    }

    public static List<Feature> Features(string text)
    {
        var features = new List<Feature>();
        LanguageFeatures.Read(text, features);
        return features;
    }

    private static int[] CountTrigrams(string[] sentences)
    {
        int[] counts = new int[TrigramModel.Buckets];
        foreach (Feature feature in sentences.SelectMany(Features).Where(f => f.Kind == FeatureKind.Trigram))
            counts[feature.Hash & (TrigramModel.Buckets - 1)]++;
        return counts;
    }

    private MalayModel LearnMalay(string[] indonesian, string[] malay)
    {
        Dictionary<uint, float> left = Count(indonesian, lists.Indonesian);
        Dictionary<uint, float> right = Count(malay, lists.Malay);
        double shift = Math.Log(right.Values.Sum() / left.Values.Sum());
        var weights = new Dictionary<uint, sbyte>();
        foreach (uint hash in left.Keys.Union(right.Keys))
        {
            double ratio =
                (right.GetValueOrDefault(hash) + MalaySmoothing) / (left.GetValueOrDefault(hash) + MalaySmoothing);
            double weight = Math.Round(MalayModel.Step * (Math.Log(ratio) - shift));
            if (weight != 0)
                weights[hash] = (sbyte)Math.Clamp(weight, -127, 127);
        }
        return new MalayModel(new WeightTable(weights), _newsWords, NewsOdds(indonesian, malay), new(0, 1));
    }

    /// <summary>In how many sentences each feature occurs, listed words added.</summary>
    private static Dictionary<uint, float> Count(string[] sentences, IReadOnlyList<string> listed)
    {
        var counts = new Dictionary<uint, float>();
        foreach (Feature feature in sentences.SelectMany(s => Features(s).Distinct()))
        {
            if (feature.Kind != FeatureKind.Trigram)
                counts[feature.Hash] = counts.GetValueOrDefault(feature.Hash) + 1;
        }
        foreach (Feature feature in listed.SelectMany(Features))
        {
            if (feature.Kind != FeatureKind.Trigram)
                counts[feature.Hash] = counts.GetValueOrDefault(feature.Hash)
                    + (feature.Kind == FeatureKind.Word ? ListedWord : 1);
        }
        return counts;
    }

    private float[] NewsOdds(string[] indonesian, string[] malay)
    {
        double[] left = NewsShares(indonesian), right = NewsShares(malay);
        return [.. left.Zip(right, (l, r) => (float)Math.Log(r / l))];
    }

    private double[] NewsShares(string[] sentences)
    {
        double[] counts = [.. Enumerable.Repeat(1.0, MalayModel.NewsClasses)];
        foreach (string sentence in sentences)
        {
            foreach (sbyte type in Features(sentence)
                .Where(f => f.Kind == FeatureKind.Word).Select(f => _newsWords[f.Hash]).Distinct())
                counts[type]++;
        }
        double all = counts.Sum();
        return [.. counts.Select(count => count / all)];
    }
}
