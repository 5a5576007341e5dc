using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The topics that an article was found relevant to.</summary>
public delegate Task<IReadOnlyList<string>> RelevantTopics(ArticleId article, CancellationToken cancellation);

/// <summary>
/// A relevant article joins or opens a story of each of its topics. One article at a time, over all nodes: see
/// <see cref="StoryTurn"/>.
/// </summary>
public sealed class StoryStage(
    StoryDesk desk,
    ArticleStore articles,
    ArticleReading reading,
    RelevantTopics topics,
    Database database,
    IOptions<StoriesOptions> options) : IWorkStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Stories;

    /// <inheritdoc/>
    public int Parallelism => 1;

    /// <inheritdoc/>
    public Gathering? Gathers { get; } = new([StageNames.Articles, StageNames.Topics], options.Value.Patience);

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        Article? article = await articles.GetAsync(new ArticleId(item.Id), cancellation);
        IReadOnlyList<string> about = await topics(new ArticleId(item.Id), cancellation);
        if (article is null || about.Count == 0)
        {
            await database.WriteAsync(session => desk.FinishAsync(session, item), cancellation);
            return;
        }

        ArticleFeatures features = await reading.ReadAsync(article, cancellation);
        await desk.FileAsync(item, features, article.Published, about, cancellation);
    }
}
