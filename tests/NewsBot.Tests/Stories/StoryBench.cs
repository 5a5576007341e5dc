using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Embeddings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>A desk that files articles into stories, as the stage does it.</summary>
public abstract class StoryBench(Dialect dialect) : StoreContract(dialect)
{
    protected const string Topic = "ukraine-peace";
    protected const string Jeddah = "Ukraine says yes to a 30-day truce after talks in Jeddah.";
    protected const string Call = "Macron and Starmer phoned Merz about tariffs on steel.";

    protected StoryDesk Desk => field ??= NewDesk();

    protected StoryStore Store => field ??= new StoryStore(Database);

    protected StoryDesk NewDesk() =>
        new(Database, Queue, new StoryModel(StoryModelFile.Load()), Terms, Clock);

    private static IOptions<StoriesOptions> Terms { get; } = Options.Create(new StoriesOptions());

    protected async Task<Story> StoryOfAsync(ArticleId article) =>
        (await Store.GetAsync(Assert.Single(await Store.OfArticleAsync(article)).Story))!;

    protected async Task<ArticleId> FileAsync(
        string title, string text, StoryDesk? desk = null, DateTimeOffset? published = null)
    {
        ArticleId id = await InsertAsync(title, text, published ?? Clock.GetUtcNow());
        await WorkAsync(id, desk ?? Desk);
        return id;
    }

    protected async Task WorkAsync(ArticleId id, StoryDesk desk, IReadOnlyList<string>? topics = null)
    {
        await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Stories, id.Value));
        WorkItem item = Assert.Single(await Queue.ClaimAsync(StageNames.Stories, 10));
        await Queue.BeginAsync(item);
        using ArticleMeanings none = SomeStories.NoMeanings();
        await NewStage(desk, none, topics ?? [Topic]).WorkAsync([item], CancellationToken.None);
    }

    protected StoryStage NewStage(StoryDesk desk, ArticleMeanings meanings, IReadOnlyList<string> about)
    {
        var articles = new ArticleStore(Database);
        var reading = new ArticleReading(
            SomeStories.Reader, meanings, new MeaningRefresh(Database, articles, meanings));
        return new(desk, articles, reading, (ids, _) => Task.FromResult(Each(ids)), Terms);

        ILookup<ArticleId, string> Each(IEnumerable<ArticleId> ids) => ids
            .SelectMany(id => about.Select(topic => (Id: id, Topic: topic)))
            .ToLookup(one => one.Id, one => one.Topic);
    }

    protected Task<ArticleId> InsertAsync(string title, string text, DateTimeOffset published) =>
        Database.WriteAsync(session => ArticleStore.InsertAsync(
            session, SomeStories.Article(title, text, published), SomeStories.Print));
}
