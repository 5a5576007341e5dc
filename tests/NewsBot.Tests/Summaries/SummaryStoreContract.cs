using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Summaries;

public abstract class SummaryStoreContract(Dialect dialect) : StoreContract(dialect)
{
    private SummaryStore Store => new(Database, Clock);

    [Fact]
    public async Task A_summary_comes_back_as_it_was_stored()
    {
        Summary summary = Of(version: 1);
        await SaveAsync(summary);
        Assert.Equivalent(summary, await Store.VersionAsync(summary.Story, 1), strict: true);
    }

    [Fact]
    public async Task The_latest_version_is_told_and_older_ones_stay()
    {
        await SaveAsync(Of(version: 2));
        await SaveAsync(Of(version: 10));
        await SaveAsync(Of(version: 3));
        Assert.Equal(10, (await Store.LatestAsync(new StoryId(1)))!.Version);
        Assert.Equal(2, (await Store.VersionAsync(new StoryId(1), 2))!.Version);
        Assert.Null(await Store.VersionAsync(new StoryId(1), 4));
    }

    [Fact]
    public async Task Many_stories_are_read_at_once_and_those_without_a_summary_are_left_out()
    {
        await SaveAsync(Of(version: 1));
        await SaveAsync(Of(version: 5));
        await SaveAsync(Of(version: 7) with { Story = new StoryId(2) });
        IReadOnlyDictionary<StoryId, Summary> read =
            await Store.LatestAsync([new StoryId(1), new StoryId(2), new StoryId(3)]);
        Assert.Equal([(1L, 5L), (2L, 7L)], read.Select(pair => (pair.Key.Value, pair.Value.Version)).Order());
    }

    [Fact]
    public async Task The_same_version_summarized_again_replaces_the_first()
    {
        await SaveAsync(Of(version: 1));
        await SaveAsync(Of(version: 1) with { Act = "call" });
        Assert.Equal("call", (await Store.LatestAsync(new StoryId(1)))!.Act);
    }

    private static Summary Of(long version) => Some.Summarizer.Summarize(
        Some.Story(Some.Article(1, "en", "Trump phones Putin about a ceasefire", "Donald Trump phoned Vladimir Putin "
            + "on Tuesday.")) with
        {
            Version = version,
        },
        ["id", "en"]);

    private Task SaveAsync(Summary summary) => Database.WriteAsync(session => Store.SaveAsync(session, summary));
}

public sealed class SummaryStoreOnSqlite() : SummaryStoreContract(Dialect.Sqlite);

public sealed class SummaryStoreOnPostgres() : SummaryStoreContract(Dialect.Postgres);
