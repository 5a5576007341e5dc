namespace NewsBot.Text;

/// <summary>
/// Identifies the languages that NewsBot reads: Indonesian, English, Malay, Ukrainian, Russian, Belarusian. Script
/// first, then letters, then, for Indonesian and Malay, words. Safe for several threads.
/// </summary>
public sealed class LanguageIdentifier
{
    /// <summary>The code for other languages and for no language.</summary>
    public const string Undetermined = "und";

    /// <summary>Title and lead are enough; more text would only cost time.</summary>
    private const int LongestText = 2000;

    // A declared language is wrong in a few feeds of a hundred: ln(.97 / .03).
    private const double DeclaredLogOdds = 3.5;

    // Neighbouring trigrams say nearly the same: their sum is worth a fraction of its face value.
    private const double TrigramWorth = 0.2;

    private static readonly Lazy<LanguageIdentifier> Embedded =
        new(() => new LanguageIdentifier(LanguageModel.Embedded()));
    private readonly LanguageModel _model;

    internal LanguageIdentifier(LanguageModel model) => _model = model;

    /// <summary>The identifier with the tables that are built in.</summary>
    public static LanguageIdentifier Default => Embedded.Value;

    /// <summary>Identifies the language of a plain text; title and lead are enough.</summary>
    /// <param name="text">The text, in any language or none.</param>
    /// <param name="declared">What the feed or page says it is (<c>id</c>, <c>id-ID</c>); decides a doubt.</param>
    /// <returns><c>und</c> where the text is in none of the languages, with how sure that is.</returns>
    public LanguageGuess Identify(string text, string? declared = null)
    {
        ReadOnlySpan<char> read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        Script script = ScriptCounter.Of(read);
        if (script == Script.None)
            return new LanguageGuess(Undetermined, 1);
        var features = new List<Feature>(read.Length * 4);
        LanguageFeatures.Read(read, features);
        int prior = Array.IndexOf(LanguageModel.Languages, DeclaredLanguage.Of(declared));
        (int first, int end) = script == Script.Latin
            ? (0, LanguageModel.FirstCyrillic)
            : (LanguageModel.FirstCyrillic, LanguageModel.Languages.Length);
        return Choose(new Evidence(read.ToString(), features), first, end, prior);
    }

    private LanguageGuess Choose(Evidence evidence, int first, int end, int prior)
    {
        double[] scores = Scores(evidence, first, end);
        double[] chances = Chances(evidence, scores, first, end, prior);
        int best = Array.IndexOf(chances, chances.Max());
        double strangeness = _model.Trigrams.Strangeness(best, scores[best], Math.Max(1, evidence.Trigrams));
        double foreign = Foreignness.LogOdds(strangeness, evidence, best, best == prior);
        if (foreign > 0)
            return new LanguageGuess(Undetermined, Logistic(foreign));
        if (best is LanguageModel.Indonesian or LanguageModel.Malayan)
            best = SplitMalay(evidence.Features, chances, prior);
        return new LanguageGuess(LanguageModel.Languages[best], chances[best] * Logistic(-foreign));
    }

    private double[] Scores(Evidence evidence, int first, int end)
    {
        double[] scores = new double[LanguageModel.Languages.Length];
        foreach (Feature feature in evidence.Features)
        {
            if (feature.Kind != FeatureKind.Trigram)
                continue;
            for (int i = first; i < end; i++)
                scores[i] += _model.Trigrams.Score(i, feature.Hash);
        }
        return scores;
    }

    private static double[] Chances(Evidence evidence, double[] scores, int first, int end, int prior)
    {
        double[] chances = new double[scores.Length];
        double top = double.MinValue, sum = 0;
        for (int i = first; i < end; i++)
        {
            chances[i] = scores[i] * TrigramWorth + FunctionWords.Own(evidence.Words, i)
                + (i == prior ? DeclaredLogOdds : 0);
            top = Math.Max(top, chances[i]);
        }
        for (int i = first; i < end; i++)
            sum += chances[i] = Math.Exp(chances[i] - top);
        for (int i = first; i < end; i++)
            chances[i] /= sum;
        return chances;
    }

    private int SplitMalay(List<Feature> features, double[] chances, int prior)
    {
        double odds = _model.Malay.LogOdds(features) + prior switch
        {
            LanguageModel.Malayan => DeclaredLogOdds,
            LanguageModel.Indonesian => -DeclaredLogOdds,
            _ => 0,
        };
        double both = chances[LanguageModel.Indonesian] + chances[LanguageModel.Malayan];
        chances[LanguageModel.Malayan] = both * Logistic(odds);
        chances[LanguageModel.Indonesian] = both * Logistic(-odds);
        return odds > 0 ? LanguageModel.Malayan : LanguageModel.Indonesian;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
