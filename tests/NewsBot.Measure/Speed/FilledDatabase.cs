using NewsBot.CommandLine;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Measure.Speed;

/// <summary>
/// Fills a new database with entries, articles, verdicts, stories, summaries and what readers were told: a thousand
/// articles in the last two days, and as many a day before them as there are more.
/// </summary>
internal static class FilledDatabase
{
    private const int StorySize = 4;
    private const long StoryMark = 987_654_321, ArticleMark = 876_543_210;

    // Rows are numbered from the newest on; the first thousand are two days' news, all others came before.
    private const string Numbers =
        """
        WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < @count),
        row AS (SELECT i, @now - CASE WHEN i <= 1000 THEN i * 160000 ELSE 172800000 + (i - 1000) * 86400 END AS at
            FROM numbers)

        """;

    private static readonly string[] Statements =
    [
        """
        INSERT INTO entry (id, feed, guid, link, title, html, published, categories, first_seen)
        SELECT i, 'old-' || (i % 200), 'g-' || i, 'https://old.example/' || i, 'Report ' || i, '<p>' || @lead || '</p>',
            at, '[]', at FROM row
        """,
        """
        INSERT INTO feed_seen (feed, key, entry, seen_at)
        SELECT 100000 + i % 200, (i * 3 + part) * 1000003, i, at
        FROM row, (SELECT 1 AS part UNION SELECT 2 UNION SELECT 3)
        """,
        """
        INSERT INTO article (id, address, feed, outlet, kind, language, title, body, text_from, published, first_seen,
            fingerprint)
        SELECT i, 'https://old.example/' || i, 'old-' || (i % 200), 'Outlet ' || (i % 200), 'Newspaper', 'en',
            @title || ' ' || i, @body, 'Page', at, at, randomblob(256) FROM row
        """,
        "INSERT INTO article_address (address, article) SELECT 'https://old.example/' || i, i FROM row",
        """
        INSERT INTO topic_verdict (article, topic, relevant, score, reasons, judged_at)
        SELECT i, 'ukraine-peace', 1, 3.0, '[]', at FROM row
        """,
        """
        INSERT INTO story (id, topic, version, articles, began, updated)
        SELECT i / @StorySize + 1, 'ukraine-peace', @StorySize, @StorySize, at, at FROM row WHERE i % @StorySize = 0
        """,
        """
        INSERT INTO story_article (topic, article, story, published, joined_at, turn, why)
        SELECT 'ukraine-peace', i, (i - 1) / @StorySize + 2, at, at, 0, 'null' FROM row
        WHERE (i - 1) / @StorySize + 2 <= @count / @StorySize + 1
        """,
        """
        INSERT INTO summary (story, version, made_at, content)
        SELECT i / @StorySize + 1, @StorySize, at,
            replace(replace(@summary, @StoryMark, i / @StorySize + 1), @ArticleMark, i)
        FROM row WHERE i % @StorySize = 0
        """,
        // Eight stories an issue, two issues a day: every 60th article of the older news.
        """
        INSERT INTO memory (edition, story, version, facts, outlets, articles, told_at)
        SELECT 'daily', i / 60 * 15 + 1, @StorySize, '["act:call"]', '["Outlet 1"]', '[1]', at FROM row WHERE i % 60 = 0
        """,
    ];

    public static async Task FillAsync(WholeProgram program, int count, CancellationToken cancellation)
    {
        IServiceProvider services = program.Services;
        Articles.Article seed = SampleArticles.Load()[0] with { Id = new Articles.ArticleId(ArticleMark) };
        var story = new Story
        {
            Id = new StoryId(StoryMark),
            Topic = "ukraine-peace",
            Version = StorySize,
            Began = seed.Published,
            Updated = seed.Published,
            Articles = [seed],
        };
        Summary summary = services.GetRequiredService<Summarizer>().Summarize(story, ["id", "en"]);
        await services.GetRequiredService<Database>().WriteAsync(
            async session =>
            {
                await services.GetRequiredService<SummaryStore>().SaveAsync(session, summary);
                string content = (await session.FirstAsync<string>("DELETE FROM summary RETURNING content"))!;
                var values = new
                {
                    count,
                    now = TimeProvider.System.GetUtcNow(),
                    lead = seed.Text[..Math.Min(400, seed.Text.Length)],
                    title = seed.Title,
                    body = seed.Text,
                    summary = content,
                    StorySize,
                    StoryMark,
                    ArticleMark,
                };
                foreach (string statement in Statements)
                    await session.ExecuteAsync(Insert(statement), values);
            },
            cancellation);
    }

    /// <summary>The numbers stand between the INSERT and its SELECT.</summary>
    private static string Insert(string statement)
    {
        int select = statement.IndexOf("SELECT", StringComparison.Ordinal);
        return statement[..select] + Numbers + statement[select..];
    }
}
