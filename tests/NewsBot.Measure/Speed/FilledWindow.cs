using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Measure.Speed;

/// <summary>
/// Stores the articles of a full window as their stages would have, but many in one transaction: the articles, their
/// features, and the stories that the clusterer puts them in.
/// </summary>
internal sealed class FilledWindow(WholeProgram program, MixedNews news)
{
    private const string Topic = "ukraine-peace";
    private const int InTransaction = 500;
    private static readonly TimeSpan Width = TimeSpan.FromHours(70);
    private readonly FeatureReader _reader = program.Services.GetRequiredService<FeatureReader>();
    private readonly Database _database = program.Services.GetRequiredService<Database>();
    private long _lastStory;

    /// <summary>Stores so many articles, published evenly over the window up to <paramref name="until"/>.</summary>
    public async Task WriteAsync(int count, DateTimeOffset until, CancellationToken cancellation)
    {
        var clusterer = new StoryClusterer(
            new StoryModel(StoryModelFile.Load()),
            StoryBackground.Load(),
            new StoriesOptions().Window,
            () => new StoryId(++_lastStory));
        for (int first = 0; first < count; first += InTransaction)
        {
            int from = first;
            await _database.WriteAsync(
                async session =>
                {
                    for (int i = from; i < Math.Min(count, from + InTransaction); i++)
                        await AddAsync(session, clusterer, until - Width + (Width * i / count));
                    await StoryTurn.EndAsync(session, _lastStory + 1);
                },
                cancellation);
        }
    }

    private async Task AddAsync(Session session, StoryClusterer clusterer, DateTimeOffset published)
    {
        Article article = news.Next().ToArticle(published);
        ArticleId id = await ArticleStore.InsertAsync(session, article, new ArticlePrint([], []));
        ArticleFeatures features = _reader.Read(article with { Id = id });
        var writer = new StoryWriter(session, Topic, turn: 0, published);
        await writer.SaveAsync(clusterer.Add(features), features, published);
    }
}
