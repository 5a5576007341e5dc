using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>
/// The index by which copies of a text are found: its cost depends on the texts that share a key, not on how many
/// articles there are.
/// </summary>
public static class ArticleKeyStore
{
    private const int MostCandidates = 24;

    /// <summary>
    /// Articles in <paramref name="language"/> first seen since then that share keys; most keys first.
    /// </summary>
    public static async Task<IReadOnlyList<ArticleCandidate>> CandidatesAsync(
        Session session,
        IReadOnlyList<long> keys,
        string language,
        DateTimeOffset since)
    {
        if (keys.Count == 0)
            return [];
        string these = session.Dialect == Dialect.Postgres ? "= ANY(@keys)" : "IN @keys";
        IReadOnlyList<CandidateRow> rows = await session.QueryAsync<CandidateRow>(
            $"""
            SELECT article.id, article.fingerprint FROM (
                SELECT article, COUNT(*) AS shared FROM article_key
                WHERE key {these} AND seen_at >= @since GROUP BY article) AS near
            JOIN article ON article.id = near.article
            WHERE article.language = @language ORDER BY near.shared DESC, article.id LIMIT @MostCandidates
            """,
            new { keys = keys.ToArray(), since, language, MostCandidates });
        return [.. rows.Select(row => new ArticleCandidate(new ArticleId(row.Id), row.Fingerprint))];
    }

    private sealed record CandidateRow(long Id, byte[] Fingerprint);
}
