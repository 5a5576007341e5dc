using NewsBot.Articles;

namespace NewsBot.Topics;

/// <summary>Judges an article for every topic of the configuration.</summary>
public sealed class TopicJudge(TopicList topics, Gazetteer gazetteer)
{
    private readonly TopicScorer[] _scorers = [.. topics.All.Select(topic => new TopicScorer(topic, gazetteer))];

    /// <summary>One verdict a topic, in the order of the topics.</summary>
    public IReadOnlyList<TopicVerdict> Judge(Article article) =>
        [.. _scorers.Select(scorer => scorer.Score(article.Title, article.Text, article.Language))];
}
