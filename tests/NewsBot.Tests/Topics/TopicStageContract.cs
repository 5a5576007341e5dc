using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public abstract class TopicStageContract(Dialect dialect) : StoreContract(dialect)
{
    private static readonly Article Relevant = SomeArticle.With() with
    {
        Title = "Trump telepon Putin bahas gencatan senjata di Ukraina",
        Text = "Presiden AS Donald Trump berbicara dengan Presiden Rusia Vladimir Putin tentang mengakhiri perang.",
    };

    private TopicStore Store => new(Database, Clock);

    [Fact]
    public async Task A_relevant_article_goes_on_to_its_story_and_its_reasons_are_kept()
    {
        ArticleId id = await InsertAsync(Relevant);
        await JudgeAsync(id);
        Assert.Equal(id.Value, Assert.Single(await Queue.ClaimAsync(StageNames.Stories, 10)).Id);
        Assert.Equal(["ukraine-peace"], (await Store.RelevantAsync([id]))[id]);
        TopicVerdict verdict = Assert.Single(await Store.GetAsync(id));
        Assert.InRange(verdict.Score, Shipped.Topic.File.Threshold, 1);
        Assert.Contains(verdict.Reasons, reason => reason.Text.Contains("names Donald Trump", StringComparison.Ordinal)
            || reason.Text.Contains("Vladimir Putin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_on_something_else_stops_here_and_says_why()
    {
        ArticleId id = await InsertAsync(SomeArticle.With() with { Title = "Harga cabai naik", Text = "Pasar ramai." });
        await JudgeAsync(id);
        Assert.Equal(0, await Queue.CountAsync(StageNames.Stories));
        Assert.Empty((await Store.RelevantAsync([id]))[id]);
        Assert.False(Assert.Single(await Store.GetAsync(id)).Relevant);
    }

    [Fact]
    public async Task An_article_that_gained_a_reprint_goes_on_to_its_story_again_even_when_its_body_is_gone()
    {
        ArticleId id = await InsertAsync(Relevant);
        await JudgeAsync(id);
        WorkItem story = Assert.Single(await Queue.ClaimAsync(StageNames.Stories, 10));
        await Database.WriteAsync(session => Queue.FinishAsync(session, story));
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE article SET title = 'Berita', body = ''"));
        await JudgeAsync(id);
        Assert.Single(await Queue.ClaimAsync(StageNames.Stories, 10));
    }

    [Fact]
    public async Task Articles_join_stories_in_the_order_of_their_publication_whichever_was_read_first()
    {
        DateTimeOffset now = Clock.GetUtcNow();
        ArticleId late = await InsertAsync(Relevant with { Published = now.AddHours(-1) });
        ArticleId early = await InsertAsync(Relevant with { Published = now.AddHours(-5) });
        ArticleId ahead = await InsertAsync(Relevant with { Published = now.AddHours(2) });
        foreach (ArticleId id in (ArticleId[])[ahead, late, early])
            await JudgeAsync(id);
        Assert.Equal([early.Value, late.Value, ahead.Value], await NextAsync());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Articles_of_one_minute_join_stories_in_one_order_whichever_was_read_first(int first, int second)
    {
        Article[] articles =
        [
            Relevant with { Address = new Uri("https://a.example/1"), Published = Clock.GetUtcNow().AddHours(-1) },
            Relevant with { Address = new Uri("https://b.example/2"), Published = Clock.GetUtcNow().AddHours(-1) },
        ];
        var ids = new Dictionary<long, Uri>();
        foreach (Article article in (Article[])[articles[first], articles[second]])
        {
            ArticleId id = await InsertAsync(article);
            ids[id.Value] = article.Address;
            await JudgeAsync(id);
        }

        Assert.Equal(
            ["https://b.example/2", "https://a.example/1"],
            (await NextAsync()).Select(id => ids[id].AbsoluteUri));
    }

    private async Task<long[]> NextAsync()
    {
        var order = new List<long>();
        while (await Queue.ClaimAsync(StageNames.Stories, 1) is [var item])
            order.Add(item.Id);
        return [.. order];
    }

    [Fact]
    public async Task Work_on_an_article_that_is_gone_is_finished()
    {
        await JudgeAsync(new ArticleId(4711));
        Assert.Equal(0, await Queue.CountAsync(StageNames.Topics));
    }

    private Task<ArticleId> InsertAsync(Article article) => Database.WriteAsync(
        session => ArticleStore.InsertAsync(session, article, new ArticlePrint([1], [1])));

    private async Task JudgeAsync(ArticleId id)
    {
        var files = new ConfigFiles(null);
        var judge = new TopicJudge(
            TopicList.Load(files, Shipped.Gazetteer, new ConfigErrors()), Shipped.Gazetteer);
        var stage = new TopicStage(new ArticleStore(Database), Store, judge, Database, Queue, Clock);
        await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Topics, id.Value));
        WorkItem item = Assert.Single(await Queue.ClaimAsync(StageNames.Topics, 10));
        await Queue.BeginAsync(item);
        await stage.WorkAsync([item], TestContext.Current.CancellationToken);
    }
}

public sealed class TopicStageOnSqlite() : TopicStageContract(Dialect.Sqlite);

public sealed class TopicStageOnPostgres() : TopicStageContract(Dialect.Postgres);
