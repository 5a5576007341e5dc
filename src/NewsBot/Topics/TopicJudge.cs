using NewsBot.Articles;

namespace NewsBot.Topics;

/// <summary>Judges an article for every topic of the configuration.</summary>
public sealed class TopicJudge(TopicList topics, Gazetteer gazetteer)
{
    private readonly TopicScorer[] _scorers = [.. topics.All.Select(topic => new TopicScorer(topic, gazetteer))];

    /// <summary>One verdict a topic, in the order of the topics.</summary>
    public IReadOnlyList<TopicVerdict> Judge(Article article) =>
        [.. _scorers.Select(scorer => scorer.Score(article.Title, article.Text, article.Language))];

    /// <summary>
    /// Whether a beginning leaves open that the article is about a topic: it names one who takes part, a place of the
    /// conflict, or an act of peace.
    /// </summary>
    /// <param name="title">Headline, plain text.</param>
    /// <param name="text">As much of the body as is known.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public bool MayConcern(string title, string text, string language) =>
        _scorers.Any(scorer => scorer.FindsAny(title, text, language));
}
