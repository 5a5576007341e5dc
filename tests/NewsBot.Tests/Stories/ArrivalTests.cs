using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Measure.Stories;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Embeddings;

namespace NewsBot.Tests.Stories;

/// <summary>
/// What is polled together is read in an order that hangs on sites, disks and luck; its stories do not.
/// </summary>
public sealed class ArrivalTests() : StoryBench(Dialect.Sqlite)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_whatever_order_articles_are_read_the_same_news_makes_the_same_stories(int seed)
    {
        Article[] news = await NewsAsync();
        Clock.SetUtcNow(news[^1].Published.AddMinutes(10));
        int[] arrival = [.. Enumerable.Range(0, news.Length)];
        new Random(seed).Shuffle(arrival);

        using ArticleMeanings none = SomeStories.NoMeanings();
        var worker = new StageWorker(
            NewStage(Desk, none, [Topic]), Queue, Signal, Clock, new Vitals(Clock), NullLogger<StageWorker>.Instance);
        var ids = new ArticleId[news.Length];
        using (Signal.Announce())
        {
            foreach (int row in arrival[..(news.Length / 2)])
                await ReadAsync(row);
            foreach (int row in arrival[(news.Length / 2)..])
                await WaitAsync(row);
        }

        foreach (int row in arrival[(news.Length / 2)..])
        {
            await ReadAsync(row);
            WorkItem judged = (await Queue.ClaimAsync(StageNames.Topics, 1))[0];
            await Database.WriteAsync(session => Queue.FinishAsync(session, judged));
        }

        await worker.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Equal(InOrder(news), await FiledAsync(ids));

        async Task ReadAsync(int row)
        {
            ids[row] = await Database.WriteAsync(
                session => ArticleStore.InsertAsync(session, news[row], SomeStories.Print));
            await Database.WriteAsync(session => Queue.AddAsync(
                session, StageNames.Stories, ids[row].Value, news[row].Published));
            await worker.DrainAsync(TestContext.Current.CancellationToken);
        }

        Task WaitAsync(int row) => Database.WriteAsync(
            session => Queue.AddAsync(session, StageNames.Topics, 1000 + row));
    }

    /// <summary>Three days of news in four languages; of each article the row tells the day only.</summary>
    private static async Task<Article[]> NewsAsync()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Stories", "Data", "stories-own.jsonl");
        IReadOnlyList<LabelledRow> rows = await LabelledRow.ReadAsync([file], withDates: true, CancellationToken.None);
        return
        [
            .. rows.OrderBy(row => row.Published).Select((row, i) =>
                SomeStories.Article(row.Title, row.Text, row.Published!.Value.AddMinutes(i)) with
                {
                    Language = row.Language,
                }),
        ];
    }

    /// <summary>The number of each article's story, in the order in which stories began.</summary>
    private static long[] InOrder(Article[] news)
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        foreach ((int i, Article article) in news.Index())
        {
            clusterer.Add(SomeStories.Reader.Read(
                new ArticleId(i), article.Language, article.Title, article.Text, article.Published));
        }

        return Numbered(news.Select((_, i) => clusterer.StoryOf(new ArticleId(i))!.Value));
    }

    private async Task<long[]> FiledAsync(ArticleId[] ids)
    {
        var stories = new List<StoryId>();
        foreach (ArticleId id in ids)
            stories.Add(Assert.Single(await Store.OfArticleAsync(id)).Story);
        return Numbered(stories);
    }

    private static long[] Numbered(IEnumerable<StoryId> stories)
    {
        var seen = new List<StoryId>();
        return
        [
            .. stories.Select(story =>
            {
                if (!seen.Contains(story))
                    seen.Add(story);
                return (long)seen.IndexOf(story);
            }),
        ];
    }
}
