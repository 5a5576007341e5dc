using NewsBot.Stories;

namespace NewsBot.Measure.Stories;

/// <summary>Two articles of a training stream.</summary>
/// <param name="Likeness">How alike they are.</param>
/// <param name="Same">Whether they tell one event.</param>
/// <param name="Weight">How much the pair counts.</param>
internal sealed record TrainingPair(double[] Likeness, bool Same, double Weight);

/// <summary>
/// Logistic regression over likenesses by damped diagonal Newton steps, with L2 regularization and no weight below
/// zero: to be more alike never speaks against.
/// </summary>
internal static class PairModel
{
    private const int Steps = 120;
    private const double Damping = 0.25;

    public static StoryModelWeights Fit(IReadOnlyList<TrainingPair> pairs, double regularization)
    {
        double total = pairs.Sum(pair => pair.Weight);
        // The last weight is the bias: its likeness is always 1, and it is neither held back nor bounded.
        double[] w = new double[Likeness.Count + 1];
        for (int step = 0; step < Steps; step++)
        {
            (double[] gradient, double[] curvature) = Derivatives(pairs, w, total);
            for (int i = 0; i < w.Length; i++)
            {
                bool isBias = i == Likeness.Count;
                double pull = isBias ? 0 : regularization;
                double next = w[i] - (Damping * (gradient[i] + (pull * w[i])) / (curvature[i] + pull + 1e-6));
                w[i] = isBias ? next : Math.Max(0, next);
            }
        }

        double bias = w[^1];
        return new StoryModelWeights(
            Math.Round(bias, 3),
            Likeness.Keys.Index().Where(key => w[key.Index] > 0)
                .ToDictionary(key => key.Item, key => Math.Round(w[key.Index], 3), StringComparer.Ordinal));
    }

    private static (double[] Gradient, double[] Curvature) Derivatives(
        IReadOnlyList<TrainingPair> pairs, double[] w, double total)
    {
        double[] gradient = new double[w.Length], curvature = new double[w.Length];
        foreach (TrainingPair pair in pairs)
        {
            double odds = w[^1];
            for (int i = 0; i < Likeness.Count; i++)
                odds += w[i] * pair.Likeness[i];
            double p = 1 / (1 + Math.Exp(-odds));
            double error = pair.Weight * (p - (pair.Same ? 1 : 0)) / total;
            double spread = pair.Weight * p * (1 - p) / total;
            for (int i = 0; i < w.Length; i++)
            {
                double x = i < Likeness.Count ? pair.Likeness[i] : 1;
                gradient[i] += error * x;
                curvature[i] += spread * x * x;
            }
        }

        return (gradient, curvature);
    }
}
