using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Embeddings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

public abstract class StoryContract(Dialect dialect) : StoreContract(dialect)
{
    private const string Topic = "ukraine-peace";
    private const string Jeddah = "Ukraine says yes to a 30-day truce after talks in Jeddah.";
    private const string Call = "Macron and Starmer phoned Merz about tariffs on steel.";

    [Fact]
    public async Task Articles_about_one_event_become_one_story_in_the_order_they_came()
    {
        ArticleId first = await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah);
        Clock.Advance(TimeSpan.FromMinutes(5));
        ArticleId second = await FileAsync("Kyiv accepts truce of 30 days at Jeddah talks", Jeddah);
        ArticleId other = await FileAsync("Macron and Starmer phone Merz about steel", Call);

        Story story = await StoryOfAsync(second);
        Assert.Equal([first, second], story.Articles.Select(article => article.Id));
        Assert.Equal(2, story.Version);
        Assert.Equal(Topic, story.Topic);
        Assert.NotEqual(story.Id, (await StoryOfAsync(other)).Id);
        Assert.Equal(story.Id, (await Store.GetAsync(story.Id))!.Id);
    }

    [Fact]
    public async Task A_changed_story_is_handed_on_to_be_summarized_and_is_listed_as_changed()
    {
        await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah);
        DateTimeOffset later = Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        Clock.Advance(TimeSpan.FromMinutes(10));
        ArticleId other = await FileAsync("Macron and Starmer phone Merz about steel", Call);

        Story changed = await StoryOfAsync(other);
        Assert.Equal(changed.Id, Assert.Single(await Store.ChangedSinceAsync(later)).Id);
        Assert.Equal(2, (await Store.ChangedSinceAsync(DateTimeOffset.UnixEpoch)).Count);
        Assert.Equal(
            (await Store.ChangedSinceAsync(DateTimeOffset.UnixEpoch)).Select(story => story.Id.Value).Order(),
            (await Queue.ClaimAsync(StageNames.Summaries, 10)).Select(item => item.Id).Order());
    }

    [Fact]
    public async Task The_way_of_an_article_into_its_story_can_be_explained()
    {
        ArticleId first = await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah);
        ArticleId second = await FileAsync("Kyiv accepts truce of 30 days at Jeddah talks", Jeddah);

        Assert.Null(Assert.Single(await Store.OfArticleAsync(first)).Why);
        JoinEvidence why = Assert.Single(await Store.OfArticleAsync(second)).Why!;
        Assert.Equal(first, why.Nearest);
        Assert.True(why.LogOdds >= why.Needed);
        Assert.True(why.Likeness.Text > 0.3);
    }

    [Fact]
    public async Task A_story_goes_on_after_a_restart_and_on_another_node()
    {
        ArticleId first = await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah);
        StoryDesk other = NewDesk();
        ArticleId second = await FileAsync("Kyiv accepts truce of 30 days at Jeddah talks", Jeddah, other);
        ArticleId third = await FileAsync("30-day truce accepted by Ukraine in Jeddah", Jeddah);
        ArticleId fourth = await FileAsync("In Jeddah, Ukraine accepts a truce of 30 days", Jeddah, other);

        Story story = await StoryOfAsync(fourth);
        Assert.Equal([first, second, third, fourth], story.Articles.Select(article => article.Id));
        Assert.Equal(4, story.Version);
    }

    [Fact]
    public async Task An_article_that_gained_an_outlet_gives_its_story_a_new_version_and_no_second_place()
    {
        ArticleId article = await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah);
        await WorkAsync(article, NewDesk());
        Story story = await StoryOfAsync(article);
        Assert.Equal(2, story.Version);
        Assert.Single(story.Articles);
    }

    [Fact]
    public async Task Old_news_meets_the_news_of_its_own_time()
    {
        DateTimeOffset old = Clock.GetUtcNow() - TimeSpan.FromDays(40);
        ArticleId first = await FileAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah, published: old);
        ArticleId today = await FileAsync("Ukraine accepts a 30-day truce in Jeddah", Jeddah);
        ArticleId second = await FileAsync(
            "Kyiv accepts truce of 30 days at Jeddah talks", Jeddah, published: old.AddHours(3));
        Assert.Equal([first, second], (await StoryOfAsync(first)).Articles.Select(article => article.Id));
        Assert.Equal(today, Assert.Single((await StoryOfAsync(today)).Articles).Id);
    }

    [Fact]
    public async Task What_is_not_relevant_any_more_is_just_taken_off_the_list()
    {
        ArticleId article = await InsertAsync("Ukraine accepts 30-day truce in Jeddah", Jeddah, Clock.GetUtcNow());
        await WorkAsync(article, NewDesk(), topics: []);
        Assert.Empty(await Store.OfArticleAsync(article));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Queue.ClaimAsync(StageNames.Stories, 10));
    }

    private StoryDesk Desk => field ??= NewDesk();

    private StoryStore Store => field ??= new StoryStore(Database);

    private StoryDesk NewDesk() =>
        new(Database, Queue, new StoryModel(StoryModelFile.Load()), Options.Create(new StoriesOptions()), Clock);

    private async Task<Story> StoryOfAsync(ArticleId article) =>
        (await Store.GetAsync(Assert.Single(await Store.OfArticleAsync(article)).Story))!;

    private async Task<ArticleId> FileAsync(
        string title, string text, StoryDesk? desk = null, DateTimeOffset? published = null)
    {
        ArticleId id = await InsertAsync(title, text, published ?? Clock.GetUtcNow());
        await WorkAsync(id, desk ?? Desk);
        return id;
    }

    private async Task WorkAsync(ArticleId id, StoryDesk desk, IReadOnlyList<string>? topics = null)
    {
        await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Stories, id.Value));
        WorkItem item = Assert.Single(await Queue.ClaimAsync(StageNames.Stories, 10));
        await Queue.BeginAsync(item);
        IReadOnlyList<string> about = topics ?? [Topic];
        var articles = new ArticleStore(Database);
        using ArticleMeanings none = SomeStories.NoMeanings();
        var reading = new ArticleReading(SomeStories.Reader, none, new MeaningRefresh(Database, articles, none));
        var stage = new StoryStage(desk, articles, reading, (_, _) => Task.FromResult(about), Database);
        await stage.WorkAsync(item, CancellationToken.None);
    }

    private Task<ArticleId> InsertAsync(string title, string text, DateTimeOffset published) =>
        Database.WriteAsync(session => ArticleStore.InsertAsync(
            session, SomeStories.Article(title, text, published), SomeStories.Print));
}

public sealed class StoriesOnSqlite() : StoryContract(Dialect.Sqlite);

public sealed class StoriesOnPostgres() : StoryContract(Dialect.Postgres);
