namespace NewsBot.Topics;

/// <summary>
/// Says whether an article is about a topic, and why. Two axes must both be strong: which conflict, and what is done
/// about peace. What speaks of something else takes its share.
/// </summary>
public sealed class TopicScorer(Topic topic, Gazetteer gazetteer)
{
    private const int MostNamed = 6;

    /// <summary>From this weight on a name or phrase speaks of the conflict by itself.</summary>
    private const double Carrying = 0.5;

    private readonly ClueSearch _search = new(topic, gazetteer);

    /// <summary>Judges an article.</summary>
    /// <param name="title">Headline, plain text.</param>
    /// <param name="text">Body, or as much of it as there is.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public TopicVerdict Score(string title, string text, string language)
    {
        HashSet<Clue> clues = _search.Find(title, text, language);
        double score = Score(clues);
        var reasons = clues.GroupBy(clue => (clue.Kind, clue.Group, clue.Part))
            .Select(group => new Reason(Tell(group.Key.Kind, group.Key.Group, group.Key.Part, group), Math.Round(
                score - Score(clues.Where(clue => (clue.Kind, clue.Group, clue.Part) != group.Key)), 3)))
            .Where(reason => reason.Weight != 0)
            .OrderByDescending(reason => Math.Abs(reason.Weight));
        return new(topic.Id, score >= topic.File.Threshold, Math.Round(score, 3), [.. reasons]);
    }

    /// <summary>Whether anything at all speaks for the topic.</summary>
    public bool FindsAny(string title, string text, string language) =>
        _search.Find(title, text, language).Any(clue => clue.Kind is ClueKind.Conflict or ClueKind.Act);

    /// <summary>
    /// Conflict × act × the conflict's share among all that the article is about. Each strength is a noisy or: one
    /// strong clue or several weak ones make it high, and it never passes 1.
    /// </summary>
    private double Score(IEnumerable<Clue> clues)
    {
        ILookup<ClueKind, Clue> kinds = clues.ToLookup(clue => clue.Kind);
        double conflict = Conflict(kinds[ClueKind.Conflict]);
        if (conflict == 0)
            return 0;
        bool opposed = kinds[ClueKind.Conflict].Where(clue => clue.Side is not null && clue.Part != ArticlePart.Body)
            .DistinctBy(clue => clue.Side, StringComparer.Ordinal)
            .Count() > 1;
        double other = kinds[ClueKind.Other].GroupBy(clue => clue.Group, StringComparer.Ordinal)
            .Select(Strength)
            .DefaultIfEmpty()
            .Max();
        double act = Strength(kinds[ClueKind.Act].Select(
            clue => clue.IsEveryday && !opposed ? clue with { Weight = clue.Weight * topic.File.OneSided } : clue));
        return conflict * act * conflict / (conflict + other);
    }

    /// <summary>
    /// Those who only stand by (mediators, allies, venues) never make more of it than the parties do.
    /// </summary>
    private double Conflict(IEnumerable<Clue> clues) =>
        Math.Min(Strength(clues), 2 * Strength(clues.Where(clue => clue.Weight >= Carrying)));

    private double Strength(IEnumerable<Clue> clues) =>
        AnyOf(clues.GroupBy(clue => clue.Part).Select(part => Weight(part.Key) * AnyOf(part.Select(c => c.Weight))));

    private static double AnyOf(IEnumerable<double> weights) =>
        1 - weights.Aggregate(1.0, (none, weight) => none * (1 - weight));

    private double Weight(ArticlePart part) => part switch
    {
        ArticlePart.Title => topic.File.Places.Title,
        ArticlePart.Lead => topic.File.Places.Lead,
        _ => topic.File.Places.Body,
    };

    private static string Tell(ClueKind kind, string group, ArticlePart part, IEnumerable<Clue> clues)
    {
        string where = part switch
        {
            ArticlePart.Title => "The headline",
            ArticlePart.Lead => "The lead",
            _ => "The text further down",
        };
        string found = string.Join(", ", clues.OrderByDescending(clue => clue.Weight)
            .Select(clue => clue.What)
            .Take(MostNamed));
        return kind switch
        {
            ClueKind.Conflict => $"{where} names {found}",
            ClueKind.Act => $"{where} tells of {found}",
            _ => $"{where} speaks of {group}: {found}",
        };
    }
}
