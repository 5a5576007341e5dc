namespace NewsBot.Stories;

/// <summary>
/// The learned odds that two articles tell one event: a logistic model over their likenesses, one for two articles of
/// one language and one for two languages. The numbers are in <c>story-model.json</c>, with the command that made them.
/// </summary>
public sealed class StoryModel
{
    private readonly double[] _same, _other;
    private readonly StoryModelFile _file;

    public StoryModel(StoryModelFile file)
    {
        _file = file;
        _same = Weights(file.SameLanguage);
        _other = Weights(file.OtherLanguage);
    }

    /// <summary>The least mean log-odds at which an article joins a story.</summary>
    public double Join => _file.Join;

    /// <summary>The least mean log-odds at which two stories become one.</summary>
    public double Merge => _file.Merge;

    /// <summary>The mean log-odds below which two parts of a story part.</summary>
    public double Split => _file.Split;

    /// <summary>What an embedding model's cosine is worth; not learned, since every model has its own scale.</summary>
    public double MeaningWeight { get; init; }

    /// <summary>The cosine that says nothing.</summary>
    public double MeaningMiddle { get; init; }

    /// <summary>The natural logarithm of the odds that both tell one event.</summary>
    /// <param name="likeness">How alike they are.</param>
    /// <param name="sameLanguage">Whether both are in one language.</param>
    /// <param name="gap">The time between them; null where it is not known.</param>
    public double LogOdds(in Likeness likeness, bool sameLanguage, TimeSpan? gap)
    {
        double[] w = sameLanguage ? _same : _other;
        double odds = (sameLanguage ? _file.SameLanguage : _file.OtherLanguage).Bias
            + w[0] * likeness.Title
            + w[1] * likeness.Lead
            + w[2] * likeness.Text
            + w[3] * likeness.LeadConcepts
            + w[4] * likeness.Concepts
            + w[5] * likeness.Names
            + w[6] * likeness.Numbers
            + w[7] * likeness.Acts;
        if (likeness.Meaning is { } cosine)
            odds += MeaningWeight * (cosine - MeaningMiddle);
        return gap is { } time ? odds + _file.SameMoment - _file.PerDay * time.TotalDays : odds;
    }

    private static double[] Weights(StoryModelWeights weights) =>
        [.. Likeness.Keys.Select(key => weights.Weights.GetValueOrDefault(key))];
}
