using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Stories.Editing;

/// <summary>Finds where a story comes apart: its articles are gathered anew, ever more strictly.</summary>
public sealed class StorySplit(StoryModelFile numbers, IOptions<StoriesOptions> options)
{
    private const double Step = 0.5;
    private const double Strictest = 12;
    private readonly Lazy<StoryBackground> _background = new(StoryBackground.Load);

    /// <summary>The parts, largest first; one where it does not come apart.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ArticleId>>> PartsAsync(Session session, StoryId story)
    {
        IReadOnlyList<string> rows = await session.QueryAsync<string>(
            """
            SELECT f.features FROM story_article a JOIN story_features f ON f.article = a.article
            WHERE a.story = @Value ORDER BY a.published, a.article
            """,
            new { story.Value });
        return Parts([.. rows.Select(row => JsonSerializer.Deserialize<ArticleFeatures>(row, StrictJson.Options)!)]);
    }

    /// <summary>The parts of these articles, largest first.</summary>
    public IReadOnlyList<IReadOnlyList<ArticleId>> Parts(IReadOnlyList<ArticleFeatures> articles)
    {
        for (double strictness = options.Value.Strictness; strictness <= Strictest; strictness += Step)
        {
            IReadOnlyList<IReadOnlyList<ArticleId>> parts = Gathered(articles, strictness);
            if (parts.Count > 1)
                return parts;
        }

        return [[.. articles.Select(article => article.Id)]];
    }

    private IReadOnlyList<IReadOnlyList<ArticleId>> Gathered(IReadOnlyList<ArticleFeatures> articles, double by)
    {
        long next = 1;
        var model = new StoryModel(numbers with
        {
            Join = numbers.Join + by,
            Merge = numbers.Merge + by,
            Split = numbers.Split + by,
        });
        var clusterer = new StoryClusterer(
            model, _background.Value, options.Value.Window, () => new StoryId(next++));
        foreach (ArticleFeatures article in articles)
            clusterer.Add(article);
        return
        [
            .. clusterer.Stories.Select(story => story.Articles)
                .OrderByDescending(part => part.Count)
                .ThenBy(part => part[0].Value),
        ];
    }
}
