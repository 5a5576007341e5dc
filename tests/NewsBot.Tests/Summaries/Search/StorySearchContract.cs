using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Search;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Summaries.Search;

/// <summary>Stories are found by words in any language, the latest change first.</summary>
public abstract class StorySearchContract(Dialect dialect) : StoreContract(dialect)
{
    private StorySearch Search => new(Database);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PutAsync(1, "Trump and Zelensky meet in Jeddah", "Трамп і Зеленський зустрілися у Джидді");
        await PutAsync(2, "Kyiv accepts a 30-day ceasefire", "Київ погодився на 30-денне перемир’я");
        await PutAsync(3, "Jeddah talks end with a ceasefire offer", "Gencatan senjata ditawarkan di Jeddah");
    }

    [Theory]
    [InlineData("jeddah", "3 1")]
    [InlineData("CEASEFIRE", "3 2")]
    [InlineData("ceasefire jeddah", "3")]
    [InlineData("перемир'ям", "2")]
    [InlineData("зеленського", "1")]
    [InlineData("зеленська", "1")]
    [InlineData("gencatan", "3")]
    [InlineData("30", "2")]
    [InlineData("3", "")]
    [InlineData("jeddah') OR 1=1 --", "")]
    [InlineData("\"jeddah\" NOT AND NEAR(", "")]
    [InlineData("jeddah:* & !x | (a <-> b)", "")]
    [InlineData("blorp", "")]
    public async Task Found_are_those_in_which_all_the_words_are(string text, string stories)
    {
        FoundStories found = await Search.FindAsync(SearchText.Terms(text), skip: 0, most: 10);
        Assert.Equal(stories, string.Join(' ', found.Stories.Select(story => story.Value)));
        Assert.Equal(found.Stories.Count, found.Count);
    }

    [Fact]
    public async Task A_page_is_given_and_all_are_counted()
    {
        FoundStories found = await Search.FindAsync(SearchText.Terms("jeddah"), skip: 1, most: 1);
        Assert.Equal((1L, 2), (Assert.Single(found.Stories).Value, found.Count));
    }

    [Fact]
    public async Task A_new_version_is_found_by_its_new_words_only_and_a_merged_story_not_at_all()
    {
        await PutAsync(2, "Kyiv rejects the truce", "Київ відхилив");
        Assert.Empty((await Search.FindAsync(SearchText.Terms("30"), 0, 9)).Stories);
        Assert.Single((await Search.FindAsync(SearchText.Terms("rejects"), 0, 9)).Stories);
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE story SET articles = 0, merged_into = 1 WHERE id = 3"));
        Assert.Equal(1, (await Search.FindAsync(SearchText.Terms("jeddah"), 0, 9)).Count);
    }

    [Fact]
    public async Task Stories_from_before_the_index_are_taken_in_once()
    {
        await Database.WriteAsync(session => session.ExecuteAsync(
            session.Dialect == Dialect.Postgres ? "DELETE FROM story_text" : "DELETE FROM story_text WHERE rowid > 0"));
        Assert.Empty((await Search.FindAsync(SearchText.Terms("jeddah"), 0, 9)).Stories);
        var filling = new IndexFilling(
            Database,
            new StoryStore(Database),
            new SummaryStore(Database, Clock),
            Clock,
            new Diligence(new Vitals(Clock), Clock),
            NullLogger<IndexFilling>.Instance);
        Assert.Equal(3, await filling.FillAsync(0, CancellationToken.None));
        Assert.Null(await filling.FillAsync(3, CancellationToken.None));
        Assert.Null(await filling.FillAsync(0, CancellationToken.None));
        Assert.Equal(2, (await Search.FindAsync(SearchText.Terms("jeddah"), 0, 9)).Count);
    }

    private Task PutAsync(long id, params string[] texts) => Database.WriteAsync(async session =>
    {
        var candidate = SomeNews.Candidate(id, SomeNews.Article(id));
        await session.ExecuteAsync(
            """
            INSERT INTO story (id, topic, version, articles, began, updated) VALUES (@id, 'ukraine-peace', 1, 1, 0, @id)
            ON CONFLICT (id) DO NOTHING
            """,
            new { id });
        Line Said(string text) => candidate.Summary.ByLanguage["id"].Headline with { Text = text };
        Summary summary = candidate.Summary with
        {
            ByLanguage = texts.Index().ToDictionary(
                text => $"l{text.Index}", text => new LocalSummary(Said(text.Item), [])),
        };
        await new SummaryStore(Database, Clock).SaveAsync(session, summary);
        await StoryIndex.PutAsync(session, candidate.Story with { Articles = [] }, summary);
    });
}

public sealed class StorySearchOnSqlite() : StorySearchContract(Dialect.Sqlite);

public sealed class StorySearchOnPostgres() : StorySearchContract(Dialect.Postgres);
