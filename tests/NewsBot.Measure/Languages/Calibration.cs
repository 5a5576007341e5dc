using NewsBot.Text;

namespace NewsBot.Measure.Languages;

/// <summary>Sets, on sentences that the model has not seen, what it cannot know from those it learned from.</summary>
internal sealed class Calibration
{
    private readonly List<(double Sum, bool Malay)> _sums = [];
    private readonly List<(double Score, int Trigrams)>[] _own =
        [.. LanguageModel.Languages.Select(_ => new List<(double, int)>())];

    /// <summary>Notes how a model that has not seen it scores a text.</summary>
    public void Add(LanguageModel model, int language, string text)
    {
        List<Feature> features = LanguageTrainer.Features(text);
        Feature[] trigrams = [.. features.Where(f => f.Kind == FeatureKind.Trigram)];
        if (trigrams.Length == 0)
            return;
        _own[language].Add((trigrams.Sum(f => model.Trigrams.Score(language, f.Hash)), trigrams.Length));
        if (language is LanguageModel.Indonesian or LanguageModel.Malayan)
            _sums.Add((model.Malay.Sum(features), language == LanguageModel.Malayan));
    }

    public LanguageModel Apply(LanguageModel model)
    {
        float[] means = [.. _own.Select(texts => (float)(texts.Sum(t => t.Score) / texts.Sum(t => t.Trigrams)))];
        float[] deviations = [.. _own.Select((texts, i) => (float)Math.Sqrt(
            texts.Average(t => Math.Pow(t.Score / t.Trigrams - means[i], 2) * t.Trigrams)))];
        return new LanguageModel(model.Trigrams.With(means, deviations), model.Malay.With(FitLogistic()));
    }

    /// <summary>Logistic regression on the sum, by gradient descent on the standardised sum.</summary>
    private MalayModel.Scale FitLogistic()
    {
        double mean = _sums.Average(s => s.Sum);
        double deviation = Math.Sqrt(_sums.Average(s => Math.Pow(s.Sum - mean, 2)));
        double slope = 1, middle = 0;
        for (int round = 0; round < 2000; round++)
        {
            double slopeStep = 0, middleStep = 0;
            foreach ((double sum, bool malay) in _sums)
            {
                double x = (sum - mean) / deviation;
                double error = 1 / (1 + Math.Exp(-(slope * x + middle))) - (malay ? 1 : 0);
                slopeStep += error * x;
                middleStep += error;
            }
            slope -= 2 * slopeStep / _sums.Count;
            middle -= 2 * middleStep / _sums.Count;
        }
        return new MalayModel.Scale((float)(mean - middle / slope * deviation), (float)(deviation / slope));
    }
}
