namespace NewsBot.Topics;

/// <summary>
/// Says whether an article is about a topic, and why. Two axes must both be strong: which conflict, and what is done
/// about peace. What speaks of something else takes its share.
/// </summary>
public sealed class TopicScorer(Topic topic, Gazetteer gazetteer)
{
    private const int MostNamed = 6;

    private readonly ClueSearch _search = new(topic, gazetteer);

    /// <summary>Judges an article.</summary>
    /// <param name="title">Headline, plain text.</param>
    /// <param name="text">Body, or as much of it as there is.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public TopicVerdict Score(string title, string text, string language)
    {
        HashSet<Clue> clues = _search.Find(title, text, language);
        var strengths = new ClueStrengths(topic.File, clues);
        double score = strengths.Score();
        var reasons = clues.GroupBy(clue => (clue.Kind, clue.Group, clue.Part))
            .Select(group => new Reason(
                Tell(group.Key.Kind, group.Key.Group, group.Key.Part, group),
                Math.Round(score - strengths.Score(without: group.Key), 3)))
            .Where(reason => reason.Weight != 0)
            .OrderByDescending(reason => Math.Abs(reason.Weight));
        return new(topic.Id, score >= topic.File.Threshold, Math.Round(score, 3), [.. reasons]);
    }

    /// <summary>Whether anything at all speaks for the topic.</summary>
    public bool FindsAny(string title, string text, string language) =>
        _search.Find(title, text, language).Any(clue => clue.Kind is ClueKind.Conflict or ClueKind.Act);

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
