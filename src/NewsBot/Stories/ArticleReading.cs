using NewsBot.Articles;
using NewsBot.Stories.Embeddings;

namespace NewsBot.Stories;

/// <summary>
/// Reads what an article is compared by: its words, and what an embedding model makes of it, if there is one.
/// </summary>
public sealed class ArticleReading(FeatureReader reader, ArticleMeanings meanings, MeaningRefresh refresh)
{
    /// <summary>The features; the first readings after a change of model renew those of older articles too.</summary>
    public async Task<ArticleFeatures> ReadAsync(Article article, CancellationToken cancellation)
    {
        await refresh.RunAsync(cancellation);
        return reader.Read(article) with { Meaning = await meanings.OfAsync(article, cancellation) };
    }
}
