using System.Diagnostics;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public abstract class CandidateReaderContract(Dialect dialect) : StoreContract(dialect)
{
    private const int Recent = 20;
    private static readonly DateTimeOffset Now = SomeNews.Noon;

    private CandidateReader Reader => new(new StoryStore(Database), new SummaryStore(Database, Clock));

    [Fact]
    public async Task Stories_of_the_topic_that_changed_and_have_a_summary_are_read_with_their_articles()
    {
        await FillAsync(1_000);
        await SummarizeAsync(1, version: 1);
        await SummarizeAsync(1, version: 2);
        await SummarizeAsync(2, version: 1);
        await SummarizeAsync(900, version: 1);
        IReadOnlyList<DigestCandidate> found = await ReadAsync("ukraine-peace");
        Assert.Equal([1L, 2L], found.Select(candidate => candidate.Story.Id.Value));
        Assert.Equal(2, found[0].Summary.Version);
        Assert.Equal(5, found[0].Story.Articles.Count);
        Assert.Empty(await ReadAsync("other-topic"));
    }

    [Fact]
    public async Task A_hundred_thousand_articles_are_read_as_quickly_as_a_thousand()
    {
        await FillAsync(1_000);
        for (long story = 1; story <= Recent; story++)
            await SummarizeAsync(story, version: 1);
        TimeSpan few = await FastestAsync();
        await FillAsync(100_000, from: 1_001);
        TimeSpan many = await FastestAsync();
        Assert.True(many < (few * 3) + TimeSpan.FromMilliseconds(20), $"{few} became {many}");
    }

    private Task<IReadOnlyList<DigestCandidate>> ReadAsync(string topic) =>
        Reader.ReadAsync(topic, Now.AddHours(-48), CancellationToken.None);

    private async Task<TimeSpan> FastestAsync()
    {
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 12; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Assert.Equal(Recent, (await ReadAsync("ukraine-peace")).Count);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }

    private Task SummarizeAsync(long story, long version) => Database.WriteAsync(session =>
        new SummaryStore(Database, Clock).SaveAsync(
            session,
            SomeNews.Candidate(story, SomeNews.Article(story)).Summary with { Version = version }));

    /// <summary>Five articles a story; the first twenty stories changed within two days, the rest before.</summary>
    private Task FillAsync(int articles, int from = 1) => Database.WriteAsync(async session =>
    {
        string many =
            $"""
            (WITH RECURSIVE n(i) AS
                (SELECT CAST({from} AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {articles}) SELECT i FROM n) t
            """;
        string story = "((i - 1) / 5 + 1)";
        string when = $"(@now - {story} * 3600000 - CASE WHEN {story} > {Recent} THEN 172800000 ELSE 0 END)";
        object now = new { now = Now };
        string blob = session.Dialect == Dialect.Postgres ? "decode('00', 'hex')" : "x'00'";
        await session.ExecuteAsync(
            $"""
            INSERT INTO article (id, address, feed, outlet, kind, side, language, title, author, body, text_from,
                page_note, published, first_seen, fingerprint)
            SELECT i, 'https://contoh.example/' || i, 'contoh', 'Harian Contoh', 'Newspaper', NULL, 'id', 'Judul', NULL,
                'Isi berita.', 'Page', NULL, {when}, {when}, {blob} FROM {many}
            """,
            now);
        await session.ExecuteAsync(
            $"""
            INSERT INTO story (id, topic, version, articles, began, updated)
            SELECT {story}, 'ukraine-peace', 5, 5, {when}, {when} FROM {many} WHERE i % 5 = 1
            """,
            now);
        await session.ExecuteAsync(
            $$"""
            INSERT INTO story_article (topic, article, story, published, joined_at, turn, why)
            SELECT 'ukraine-peace', i, {{story}}, {{when}}, {{when}}, i, '{}' FROM {{many}}
            """,
            now);
    });
}

public sealed class CandidateReaderOnSqlite() : CandidateReaderContract(Dialect.Sqlite);

public sealed class CandidateReaderOnPostgres() : CandidateReaderContract(Dialect.Postgres);
