using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Stories.Embeddings;

/// <summary>
/// After another model was configured, gives the newest articles their meaning anew, a few at a time. Stories stay as
/// they are, so nothing is told again for it.
/// </summary>
public sealed class MeaningRefresh(Database database, ArticleStore articles, ArticleMeanings meanings)
{
    private const int AtOnce = 20;
    private const int MostArticles = 400;
    private bool _isDone;

    /// <summary>Renews some; does nothing any more once all are of the present model.</summary>
    /// <returns>How many were renewed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (_isDone || meanings.Model is not { } model)
            return 0;
        IReadOnlyList<string> rows = await database.ReadAsync(
            session => session.QueryAsync<string>(
                "SELECT features FROM story_features ORDER BY published DESC LIMIT @most", new { most = MostArticles }),
            cancellation);
        ArticleFeatures[] old =
        [
            .. rows.Select(row => JsonSerializer.Deserialize<ArticleFeatures>(row, StrictJson.Options)!)
                .Where(features => features.Meaning?.Model != model)
                .Take(AtOnce),
        ];
        int renewed = 0;
        foreach (ArticleFeatures features in old)
            renewed += await RenewAsync(features, cancellation) ? 1 : 0;
        _isDone = renewed == 0;
        return renewed;
    }

    private async Task<bool> RenewAsync(ArticleFeatures features, CancellationToken cancellation)
    {
        if (await articles.GetAsync(features.Id, cancellation) is not { } article
            || await meanings.OfAsync(article, cancellation) is not { } meaning)
            return false;
        string renewed = JsonSerializer.Serialize(features with { Meaning = meaning }, StrictJson.Options);
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE story_features SET features = @renewed WHERE article = @Value",
                new { renewed, features.Id.Value }),
            cancellation);
        return true;
    }
}
