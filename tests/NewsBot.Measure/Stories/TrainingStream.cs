using NewsBot.Stories;

namespace NewsBot.Measure.Stories;

/// <summary>A labelled stream, ready to learn from.</summary>
internal sealed class TrainingStream
{
    private const int HardNegatives = 30;
    private readonly WeightedArticle[] _articles;

    public TrainingStream(IReadOnlyList<LabelledRow> rows, StoryBackground background)
    {
        Rows = rows;
        Features = [.. rows.Select((row, i) => row.Features(StoryStream.Reader, i))];
        StoryFrequencies frequencies = background.NewFrequencies();
        _articles = [.. Features.Select(features => new WeightedArticle(features, frequencies))];
    }

    public IReadOnlyList<LabelledRow> Rows { get; }

    /// <summary>Whether it teaches what two articles of one language have in common, too.</summary>
    public bool IsOfOneLanguageToo { get; init; } = true;

    public ArticleFeatures[] Features { get; }

    /// <summary>
    /// All pairs of one event, and for each article those of other events that look most alike. Each event counts the
    /// same, whatever its size, and so do same and other pairs.
    /// </summary>
    /// <param name="sameLanguage">Pairs within one language, or across two.</param>
    /// <param name="learns">Which events may be learned from.</param>
    public IEnumerable<TrainingPair> Pairs(bool sameLanguage, Func<string?, bool> learns)
    {
        for (int i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Event is null || !learns(Rows[i].Event))
                continue;
            List<(double[] Likeness, bool Same)> pairs = [.. Of(i, sameLanguage, learns)];
            int same = pairs.Count(pair => pair.Same);
            if (same == 0)
                continue;
            foreach ((double[] likeness, _) in pairs.Where(pair => pair.Same))
                yield return new TrainingPair(likeness, true, 1.0 / same);
            (double[] Likeness, bool Same)[] others =
                [.. pairs.Where(p => !p.Same).OrderByDescending(p => p.Likeness.Sum()).Take(HardNegatives)];
            foreach ((double[] likeness, _) in others)
                yield return new TrainingPair(likeness, false, 1.0 / others.Length);
        }
    }

    private IEnumerable<(double[] Likeness, bool Same)> Of(int i, bool sameLanguage, Func<string?, bool> learns)
    {
        for (int j = 0; j < Rows.Count; j++)
        {
            bool sameLanguages = string.Equals(Rows[i].Language, Rows[j].Language, StringComparison.Ordinal);
            if (i == j || sameLanguages != sameLanguage || !(Rows[j].Event is null || learns(Rows[j].Event)))
                continue;
            yield return (
                WeightedArticle.Compare(_articles[i], _articles[j]).ToArray(),
                string.Equals(Rows[i].Event, Rows[j].Event, StringComparison.Ordinal));
        }
    }
}
