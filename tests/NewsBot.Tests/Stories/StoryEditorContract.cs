using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Editing;

namespace NewsBot.Tests.Stories;

/// <summary>Stories that a person puts right; what clusters them follows.</summary>
public abstract class StoryEditorContract(Dialect dialect) : StoryBench(dialect)
{
    private const string Steel = "Macron and Starmer phone Merz about steel";
    private const string Truce = "Ukraine accepts 30-day truce in Jeddah";

    [Fact]
    public async Task Two_stories_become_the_older_one_which_is_told_anew_and_undone_they_are_two_again()
    {
        ArticleId first = await FileAsync(Truce, Jeddah);
        ArticleId second = await FileAsync(Steel, Call);
        StoryId older = (await StoryOfAsync(first)).Id;
        StoryId newer = (await StoryOfAsync(second)).Id;
        await DrainAsync();
        IReadOnlyList<ArticleMove> moves =
            await Database.WriteAsync(session => Editor.MergeAsync(session, older, newer));
        Assert.Equal([new ArticleMove(second.Value, newer.Value, older.Value)], moves);
        Assert.Equal([first, second], (await Store.GetAsync(newer))!.Articles.Select(article => article.Id));
        Assert.Equal(older, (await Store.GetAsync(newer))!.Id);
        Assert.Equal([older.Value], await DrainAsync());

        await Database.WriteAsync(session => Editor.TakeBackAsync(session, moves));
        Assert.Equal([second], (await Store.GetAsync(newer))!.Articles.Select(article => article.Id));
        Assert.Equal([first], (await Store.GetAsync(older))!.Articles.Select(article => article.Id));
        Assert.Equal([older.Value, newer.Value], await DrainAsync());
    }

    [Fact]
    public async Task What_clusters_in_memory_follows_before_the_next_article()
    {
        ArticleId first = await FileAsync(Truce, Jeddah);
        ArticleId second = await FileAsync(Steel, Call);
        StoryId older = (await StoryOfAsync(first)).Id;
        await Database.WriteAsync(async session =>
            await Editor.MergeAsync(session, older, (await StoryOfAsync(second)).Id));
        ArticleId third = await FileAsync("Starmer and Macron phone Merz about steel tariffs", Call);
        Assert.Equal(older, (await StoryOfAsync(third)).Id);
    }

    [Fact]
    public async Task A_story_comes_apart_where_its_articles_are_least_alike_and_undone_it_is_one_again()
    {
        ArticleId truce = await FileAsync(Truce, Jeddah);
        ArticleId again = await FileAsync("Kyiv accepts truce of 30 days at Jeddah talks", Jeddah);
        ArticleId steel = await FileAsync(Steel, Call);
        StoryId mixed = (await StoryOfAsync(truce)).Id;
        await Database.WriteAsync(async session =>
            await Editor.MergeAsync(session, mixed, (await StoryOfAsync(steel)).Id));
        Assert.Equal(3, (await Store.GetAsync(mixed))!.Articles.Count);

        IReadOnlyList<ArticleMove> moves =
            await Database.WriteAsync(session => Editor.SplitAsync(session, mixed));
        Assert.Equal(steel.Value, Assert.Single(moves).Article);
        Assert.Equal([truce, again], (await StoryOfAsync(truce)).Articles.Select(article => article.Id));
        Story other = await StoryOfAsync(steel);
        Assert.Equal(steel, Assert.Single(other.Articles).Id);
        ArticleId later = await FileAsync("Another thing: pumpkins are cheap this year", "A report about pumpkins.");
        Assert.NotEqual(other.Id, (await StoryOfAsync(later)).Id);

        await Database.WriteAsync(session => Editor.TakeBackAsync(session, moves));
        Assert.Equal(3, (await Store.GetAsync(mixed))!.Articles.Count);
        Assert.Equal(mixed, (await Store.GetAsync(other.Id))!.Id);
    }

    [Fact]
    public async Task A_story_of_one_article_does_not_come_apart()
    {
        StoryId one = (await StoryOfAsync(await FileAsync(Truce, Jeddah))).Id;
        Assert.Empty(await Database.WriteAsync(session => Editor.SplitAsync(session, one)));
    }

    [Fact]
    public async Task A_hidden_story_is_not_listed_any_more_nor_counted_until_it_is_shown_again()
    {
        StoryId story = (await StoryOfAsync(await FileAsync(Truce, Jeddah))).Id;
        var coverage = new CoverageStore(Database);
        await Database.WriteAsync(session => Editor.HideAsync(session, story, isHidden: true));
        await FileAsync("Kyiv accepts truce of 30 days at Jeddah talks", Jeddah);
        Assert.Empty(await Store.ChangedSinceAsync(DateTimeOffset.UnixEpoch));
        Assert.Empty(await coverage.ReadAsync(Topic, DateTimeOffset.UnixEpoch));
        await Database.WriteAsync(session => Editor.HideAsync(session, story, isHidden: false));
        Assert.Equal(2, Assert.Single(await Store.ChangedSinceAsync(DateTimeOffset.UnixEpoch)).Articles);
        Assert.Equal(2, (await coverage.ReadAsync(Topic, DateTimeOffset.UnixEpoch)).Sum(hour => hour.Articles));
    }

    private StoryEditor Editor => new(
        Queue, new StorySplit(StoryModelFile.Load(), Options.Create(new StoriesOptions())), Clock);

    /// <summary>The stories that wait to be told anew; they wait no longer.</summary>
    private async Task<long[]> DrainAsync()
    {
        IReadOnlyList<WorkItem> items = await Queue.ClaimAsync(StageNames.Summaries, 10);
        foreach (WorkItem item in items)
        {
            await Queue.BeginAsync(item);
            await Database.WriteAsync(session => Queue.FinishAsync(session, item));
        }

        return [.. items.Select(item => item.Id).Order()];
    }
}

public sealed class StoryEditorOnSqlite() : StoryEditorContract(Dialect.Sqlite);

public sealed class StoryEditorOnPostgres() : StoryEditorContract(Dialect.Postgres);
