using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Topics;

/// <summary>What was found about each article, one verdict a topic.</summary>
public sealed class TopicStore(Database database, TimeProvider clock)
{
    /// <summary>Stores verdicts in place of earlier ones of the same topics.</summary>
    public async Task SaveAsync(Session session, ArticleId article, IEnumerable<TopicVerdict> verdicts)
    {
        foreach (TopicVerdict verdict in verdicts)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO topic_verdict (article, topic, relevant, score, reasons, judged_at)
                VALUES (@article, @Topic, @relevant, @Score, @reasons, @now)
                ON CONFLICT (article, topic) DO UPDATE
                    SET relevant = excluded.relevant, score = excluded.score, reasons = excluded.reasons,
                        judged_at = excluded.judged_at
                """,
                new
                {
                    article = article.Value,
                    verdict.Topic,
                    relevant = verdict.Relevant ? 1L : 0L,
                    verdict.Score,
                    reasons = JsonSerializer.Serialize(verdict.Reasons, StrictJson.Options),
                    now = clock.GetUtcNow(),
                });
        }
    }

    /// <summary>The verdicts on an article, by topic.</summary>
    public Task<IReadOnlyList<TopicVerdict>> GetAsync(ArticleId article, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<TopicVerdict>>(
            async session =>
            [
                .. (await session.QueryAsync<VerdictRow>(
                    "SELECT topic, relevant, score, reasons FROM topic_verdict WHERE article = @Value ORDER BY topic",
                    new { article.Value })).Select(row => row.ToVerdict()),
            ],
            cancellation);

    /// <summary>The topics that each of some articles was found relevant to, in their order.</summary>
    public Task<ILookup<ArticleId, string>> RelevantAsync(
        IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                long[] ids = [.. articles.Select(article => article.Value)];
                IReadOnlyList<RelevantRow> rows = await session.QueryAsync<RelevantRow>(
                    $"""
                    SELECT article, topic FROM topic_verdict
                    WHERE article {session.Among(nameof(ids))} AND relevant = 1 ORDER BY article, topic
                    """,
                    new { ids });
                return rows.ToLookup(row => new ArticleId(row.Article), row => row.Topic);
            },
            cancellation);

    private sealed record RelevantRow(long Article, string Topic);

    private sealed record VerdictRow(string Topic, long Relevant, double Score, string Reasons)
    {
        public TopicVerdict ToVerdict() => new(
            Topic,
            Relevant == 1,
            Score,
            JsonSerializer.Deserialize<IReadOnlyList<Reason>>(Reasons, StrictJson.Options)!);
    }
}
