using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The topics that each of some articles was found relevant to.</summary>
public delegate Task<ILookup<ArticleId, string>> RelevantTopics(
    IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation);

/// <summary>
/// A relevant article joins or opens a story of each of its topics. One article at a time, over all nodes: see
/// <see cref="StoryTurn"/>.
/// </summary>
public sealed class StoryStage(
    StoryDesk desk,
    ArticleStore articles,
    ArticleReading reading,
    RelevantTopics topics,
    IOptions<StoriesOptions> options) : IBatchStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Stories;

    /// <inheritdoc/>
    public int Parallelism => 1;

    /// <inheritdoc/>
    public Gathering? Gathers { get; } = new([StageNames.Articles, StageNames.Topics], options.Value.Patience);

    /// <inheritdoc/>
    public async Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        ArticleId[] ids = [.. items.Select(item => new ArticleId(item.Id))];
        Dictionary<ArticleId, Article> known =
            (await articles.GetAsync(ids, cancellation)).ToDictionary(article => article.Id);
        ILookup<ArticleId, string> about = await topics(ids, cancellation);
        var filings = new List<Filing>();
        foreach (WorkItem item in items)
        {
            var id = new ArticleId(item.Id);
            filings.Add(known.GetValueOrDefault(id) is { } article && about.Contains(id)
                ? new Filing(item, await reading.ReadAsync(article, cancellation), article.Published, [.. about[id]])
                : new Filing(item));
        }

        await desk.FileAsync(filings, cancellation);
    }
}
