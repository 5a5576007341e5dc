using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Digests;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>What the readers of an edition have been told, by story.</summary>
public static class MemoryStore
{
    /// <summary>How long ago a telling is looked up; a story lives for a few days at most.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);

    /// <summary>
    /// What readers know of stories that they were told of in the last weeks, as far as it bears on the candidates:
    /// those stories themselves, and whatever was told since the first of their articles was published. No article is
    /// told before that, so that one which changed its story is found too, and a long memory costs nothing.
    /// </summary>
    public static async Task<IReadOnlyDictionary<StoryId, Told>> KnownAsync(
        Session session,
        EditionId edition,
        IReadOnlyList<DigestCandidate> candidates,
        DateTimeOffset now)
    {
        if (candidates.Count == 0)
            return new Dictionary<StoryId, Told>();
        DateTimeOffset oldest = now - Span;
        DateTimeOffset first = candidates.SelectMany(candidate => candidate.Story.Articles)
            .Select(article => article.Published).Append(now).Min();
        long[] stories = [.. candidates.Select(candidate => candidate.Story.Id.Value).Distinct()];
        string these = session.Dialect == Dialect.Postgres ? "= ANY(@stories)" : "IN @stories";
        IReadOnlyList<Row> rows = await session.QueryAsync<Row>(
            $"""
            SELECT story, version, facts, outlets, articles FROM memory WHERE edition = @Value AND told_at >= @first
            UNION ALL
            SELECT story, version, facts, outlets, articles FROM memory
            WHERE edition = @Value AND story {these} AND told_at >= @oldest AND told_at < @first
            ORDER BY story
            """,
            new { edition.Value, oldest, first = first > oldest ? first : oldest, stories });
        return rows.ToDictionary(row => new StoryId(row.Story), row => row.Read());
    }

    /// <summary>Adds what a digest tells, within the transaction that stores the digest.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="edition">Whose readers.</param>
    /// <param name="digest">What they are told.</param>
    /// <param name="candidates">The stories that it was composed from.</param>
    /// <param name="known">What they knew before.</param>
    public static async Task RememberAsync(
        Session session,
        EditionId edition,
        Digest digest,
        IReadOnlyList<DigestCandidate> candidates,
        IReadOnlyDictionary<StoryId, Told> known)
    {
        foreach (DigestStory told in digest.Stories)
        {
            DigestCandidate candidate = candidates.First(
                one => one.Story.Id == told.Id && one.Summary.Version == told.Version);
            Told? before = known.GetValueOrDefault(told.Id);
            await session.ExecuteAsync(
                """
                INSERT INTO memory (edition, story, version, facts, outlets, articles, told_at)
                VALUES (@edition, @story, @Version, @facts, @outlets, @articles, @Moment)
                ON CONFLICT (edition, story) DO UPDATE SET version = excluded.version, facts = excluded.facts,
                    outlets = excluded.outlets, articles = excluded.articles, told_at = excluded.told_at
                """,
                new
                {
                    edition = edition.Value,
                    story = told.Id.Value,
                    told.Version,
                    facts = List(before?.Facts, told.Summary.Facts),
                    outlets = List(before?.Outlets, told.Sources.Select(source => source.Outlet)),
                    articles = List(before?.Articles, candidate.Story.Articles.Select(article => article.Id)),
                    digest.Moment,
                });
        }
    }

    private static string List(IEnumerable<string>? before, IEnumerable<string> now) =>
        JsonSerializer.Serialize((before ?? []).Union(now, StringComparer.Ordinal));

    private static string List(IEnumerable<ArticleId>? before, IEnumerable<ArticleId> now) =>
        JsonSerializer.Serialize((before ?? []).Union(now).Select(id => id.Value));

    private sealed record Row(long Story, long Version, string Facts, string Outlets, string Articles)
    {
        public Told Read() => new(
            Version,
            JsonSerializer.Deserialize<HashSet<string>>(Facts)!,
            JsonSerializer.Deserialize<HashSet<string>>(Outlets)!,
            JsonSerializer.Deserialize<long[]>(Articles)!.Select(id => new ArticleId(id)).ToHashSet());
    }
}
