using NewsBot.Feeds.Reading;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Articles as they are kept. Bodies are dropped by retention; everything else stays.</summary>
public sealed class ArticleStore(Database database)
{
    // Keeps one statement below SQLite's limit of parameters, and one answer small.
    private const int MostAtOnce = 500;

    /// <summary>Reads one article with its reprints.</summary>
    public async Task<Article?> GetAsync(ArticleId id, CancellationToken cancellation = default) =>
        await GetAsync([id], cancellation) is [var article] ? article : null;

    /// <summary>Reads the articles that exist among <paramref name="ids"/>, with reprints, in that order.</summary>
    public Task<IReadOnlyList<Article>> GetAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default) =>
        database.ReadAsync(session => GetAsync(session, ids), cancellation);

    /// <summary>
    /// As <see cref="GetAsync(IReadOnlyCollection{ArticleId}, CancellationToken)"/>, within a session.
    /// </summary>
    public static async Task<IReadOnlyList<Article>> GetAsync(Session session, IReadOnlyCollection<ArticleId> ids)
    {
        var found = new Dictionary<long, Article>();
        foreach (long[] some in ids.Select(id => id.Value).Distinct().Chunk(MostAtOnce))
        {
            string these = session.Dialect == Dialect.Postgres ? "= ANY(@some)" : "IN @some";
            IReadOnlyList<ArticleRow> rows = await session.QueryAsync<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM article WHERE id {these}",
                new { some });
            IReadOnlyList<ReprintRow> reprints = await session.QueryAsync<ReprintRow>(
                $"""
                SELECT article, outlet, address, side FROM article_reprint
                WHERE article {these} ORDER BY article, number
                """,
                new { some });
            ILookup<long, ReprintRow> by = reprints.ToLookup(reprint => reprint.Article);
            foreach (ArticleRow row in rows)
                found.Add(row.Id, row.ToArticle(by[row.Id]));
        }

        return [.. ids.Where(id => found.ContainsKey(id.Value)).Select(id => found[id.Value])];
    }

    /// <summary>
    /// The articles published from <paramref name="from"/> up to, not including, <paramref name="until"/>; oldest
    /// first.
    /// </summary>
    public Task<IReadOnlyList<Article>> PublishedAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                IReadOnlyList<long> ids = await session.QueryAsync<long>(
                    "SELECT id FROM article WHERE published >= @from AND published < @until ORDER BY published, id",
                    new { from, until });
                return await GetAsync(session, [.. ids.Select(id => new ArticleId(id))]);
            },
            cancellation);

    /// <summary>
    /// The article known under any of these addresses, or another spelling of one; null if there is none.
    /// </summary>
    public Task<ArticleId?> FindAsync(IReadOnlyCollection<Uri> addresses, CancellationToken cancellation = default) =>
        database.ReadAsync(session => FindAsync(session, addresses), cancellation);

    /// <summary>As <see cref="FindAsync(IReadOnlyCollection{Uri}, CancellationToken)"/>, within a session.</summary>
    public static async Task<ArticleId?> FindAsync(Session session, IReadOnlyCollection<Uri> addresses)
    {
        foreach (Uri address in addresses)
        {
            long? id = await session.ScalarAsync<long?>(
                "SELECT article FROM article_address WHERE address = @key",
                new { key = CanonicalLink.Key(address) });
            if (id is { } known)
                return new ArticleId(known);
        }

        return null;
    }

    /// <summary>
    /// Holds off other nodes that store articles until the transaction ends, so that two copies of one text that come
    /// at once see each other. SQLite has one writer anyway.
    /// </summary>
    public static async Task LockAsync(Session session)
    {
        const long articles = 0x41727469; // "Arti"
        if (session.Dialect == Dialect.Postgres)
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@articles)", new { articles });
    }

    /// <summary>Stores a new article; its <see cref="Article.Id"/> is ignored.</summary>
    /// <param name="session">A write transaction.</param>
    /// <param name="article">What to store.</param>
    /// <param name="print">Its fingerprint and keys.</param>
    /// <returns>The number it was given.</returns>
    public static async Task<ArticleId> InsertAsync(Session session, Article article, ArticlePrint print)
    {
        long id = await session.ScalarAsync<long>(
            $"INSERT INTO article ({ArticleRow.Inserted}) VALUES ({ArticleRow.Values}) RETURNING id",
            ArticleRow.Of(article, print.Fingerprint));
        await AddAddressAsync(session, new ArticleId(id), article.Address);
        foreach (long key in print.Keys)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO article_key (key, seen_at, article) VALUES (@key, @FirstSeen, @id)
                ON CONFLICT DO NOTHING
                """,
                new { key, article.FirstSeen, id });
        }

        return new ArticleId(id);
    }

    /// <summary>Remembers one more address of an article; an address that is known stays where it is.</summary>
    public static Task AddAddressAsync(Session session, ArticleId article, Uri address) =>
        session.ExecuteAsync(
            "INSERT INTO article_address (address, article) VALUES (@key, @Value) ON CONFLICT DO NOTHING",
            new { key = CanonicalLink.Key(address), article.Value });

    /// <summary>Adds an outlet that carries the text of an article.</summary>
    /// <returns>False where the article or an earlier reprint is that outlet's already.</returns>
    public static async Task<bool> AddReprintAsync(
        Session session,
        ArticleId article,
        Reprint reprint,
        DateTimeOffset seenAt)
    {
        await AddAddressAsync(session, article, reprint.Address);
        return await session.ExecuteAsync(
            """
            INSERT INTO article_reprint (article, number, outlet, address, side, seen_at)
            SELECT @Value, 1 + (SELECT COUNT(*) FROM article_reprint WHERE article = @Value),
                @Outlet, @address, @Side, @seenAt
            WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = @Value AND outlet = @Outlet)
                AND NOT EXISTS (SELECT 1 FROM article_reprint WHERE article = @Value AND outlet = @Outlet)
            """,
            new { article.Value, reprint.Outlet, address = reprint.Address, reprint.Side, seenAt }) > 0;
    }
}
