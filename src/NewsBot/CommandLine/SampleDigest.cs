using NewsBot.Articles;
using NewsBot.Digests;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary>
/// Composes the digest of the bundled articles by the same rules as any other: topic, stories, summaries, digest. It is
/// marked SAMPLE and touches no database.
/// </summary>
internal sealed class SampleDigest(
    TopicList topics,
    Gazetteer gazetteer,
    FeatureReader features,
    StoryModelFile model,
    Summarizer summarizer,
    DigestComposer composer)
{
    private const string Zone = "Asia/Jakarta";
    private static readonly TimeSpan Everything = TimeSpan.FromDays(366);

    /// <summary>Composes it in <paramref name="languages"/>.</summary>
    public Digest Compose(IReadOnlyList<string> languages)
    {
        Article[] articles =
        [
            .. SampleArticles.Load()
                .Where(article => IsRelevant(article))
                .OrderBy(article => article.Published),
        ];
        var request = new DigestRequest
        {
            Candidates =
            [
                .. Gather(articles).Select(story => new DigestCandidate(story, summarizer.Summarize(story, languages))),
            ],
            Moment = articles.Max(article => article.Published),
            Zone = Zone,
            Languages = languages,
            Window = Everything,
            IsSample = true,
        };
        return composer.Compose(request)!;
    }

    private bool IsRelevant(Article article) =>
        topics.All.Any(topic =>
            new TopicScorer(topic, gazetteer).Score(article.Title, article.Text, article.Language).Relevant);

    private IEnumerable<Story> Gather(IReadOnlyList<Article> articles)
    {
        long last = 0;
        var clusterer = new StoryClusterer(
            new StoryModel(model), StoryBackground.Load(), new StoriesOptions().Window, () => new StoryId(++last));
        foreach (Article article in articles)
            clusterer.Add(features.Read(article));
        return clusterer.Stories.Select(story => ToStory(story.Story, articles, [.. story.Articles]));
    }

    private Story ToStory(StoryId id, IReadOnlyList<Article> articles, HashSet<ArticleId> members)
    {
        Article[] own = [.. articles.Where(article => members.Contains(article.Id))];
        return new Story
        {
            Id = id,
            Topic = topics.All[0].Id,
            Version = own.Length,
            Began = own[0].Published,
            Updated = own[^1].Published,
            Articles = own,
        };
    }
}
