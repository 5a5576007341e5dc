using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>Stories as they are kept.</summary>
public sealed class StoryStore(Database database)
{
    private const int MostAtOnce = 500;

    /// <summary>
    /// Reads a story with its articles, in the order they came. The id of a story that was merged into another gives
    /// that other one.
    /// </summary>
    public async Task<Story?> GetAsync(StoryId id, CancellationToken cancellation = default)
    {
        StoryId present = await PresentAsync(id, cancellation);
        return await GetAsync([present], cancellation) is [var story] ? story : null;
    }

    /// <summary>
    /// As <see cref="GetAsync(StoryId, CancellationToken)"/>, but of a big story only the articles that tell it (see
    /// <see cref="StoryMembers"/>).
    /// </summary>
    public async Task<Story?> TellingAsync(StoryId id, CancellationToken cancellation = default)
    {
        if (await TellingOneAsync(id, cancellation) is { } story)
            return story;
        StoryId present = await PresentAsync(id, cancellation);
        return present == id ? null : await TellingOneAsync(present, cancellation);
    }

    /// <summary>Reads the stories that exist and have articles among <paramref name="ids"/>, in that order.</summary>
    public Task<IReadOnlyList<Story>> GetAsync(
        IReadOnlyCollection<StoryId> ids,
        CancellationToken cancellation = default) =>
        database.ReadAsync(session => GetAsync(session, ids), cancellation);

    /// <summary>
    /// The stories that changed at or after a moment, the latest change first, without their articles.
    /// </summary>
    /// <param name="since">The moment.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops the read.</param>
    public Task<IReadOnlyList<StoryChange>> ChangedSinceAsync(
        DateTimeOffset since,
        int most = 1000,
        CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.QueryAsync<StoryChange>(
                """
                SELECT id, topic, version, articles, updated FROM story
                WHERE updated >= @since AND articles > 0 AND hidden = 0 ORDER BY updated DESC, id DESC LIMIT @most
                """,
                new { since, most }),
            cancellation);

    /// <summary>The stories an article is in, one a topic, and why it joined them.</summary>
    public Task<IReadOnlyList<StoryMembership>> OfArticleAsync(
        ArticleId article,
        CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                IReadOnlyList<MembershipRow> rows = await session.QueryAsync<MembershipRow>(
                    "SELECT topic, story, joined_at, why FROM story_article WHERE article = @Value ORDER BY topic",
                    new { article.Value });
                return (IReadOnlyList<StoryMembership>)[.. rows.Select(row => row.ToMembership())];
            },
            cancellation);

    private static async Task<IReadOnlyList<Story>> GetAsync(Session session, IReadOnlyCollection<StoryId> ids)
    {
        var found = new Dictionary<long, Story>();
        foreach (long[] some in ids.Select(id => id.Value).Distinct().Chunk(MostAtOnce))
        {
            string these = session.Dialect == Dialect.Postgres ? "= ANY(@some)" : "IN @some";
            IReadOnlyList<StoryRow> rows = await session.QueryAsync<StoryRow>(
                $"SELECT id, topic, version, began, updated FROM story WHERE id {these} AND articles > 0",
                new { some });
            IReadOnlyList<MemberRow> members = await session.QueryAsync<MemberRow>(
                $"SELECT story, article FROM story_article WHERE story {these} ORDER BY joined_at, article",
                new { some });
            Dictionary<ArticleId, Article> articles =
                (await ArticleStore.GetAsync(session, [.. members.Select(m => new ArticleId(m.Article)).Distinct()]))
                .ToDictionary(article => article.Id);
            ILookup<long, MemberRow> by = members.ToLookup(member => member.Story);
            foreach (StoryRow row in rows)
                found.Add(row.Id, row.ToStory(by[row.Id].Select(member => new ArticleId(member.Article)), articles));
        }

        return [.. ids.Where(id => found.ContainsKey(id.Value)).Select(id => found[id.Value])];
    }

    private Task<Story?> TellingOneAsync(StoryId id, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            StoryRow? row = await session.FirstAsync<StoryRow>(
                "SELECT id, topic, version, began, updated FROM story WHERE id = @Value AND articles > 0",
                new { id.Value });
            if (row is null)
                return null;
            IReadOnlyList<StoryMember> members = await session.QueryAsync<StoryMember>(
                """
                SELECT m.article,
                    COALESCE(m.language, (SELECT a.language FROM article a WHERE a.id = m.article)) AS language,
                    COALESCE(m.outlet, (SELECT a.outlet FROM article a WHERE a.id = m.article)) AS outlet
                FROM story_article m WHERE m.story = @Value ORDER BY m.joined_at, m.article
                """,
                new { id.Value });
            IReadOnlyList<Article> articles = await ArticleStore.GetAsync(session, StoryMembers.Telling(members));
            return row.ToStory(articles.Select(article => article.Id), articles.ToDictionary(article => article.Id));
        },
        cancellation);

    private Task<StoryId> PresentAsync(StoryId id, CancellationToken cancellation) =>
        database.ReadAsync(
            async session =>
            {
                long present = id.Value;
                // A merge leads to an older story, so the way ends.
                while (await session.ScalarAsync<long?>(
                    "SELECT merged_into FROM story WHERE id = @present AND articles = 0",
                    new { present }) is { } next && next < present)
                {
                    present = next;
                }

                return new StoryId(present);
            },
            cancellation);

    private sealed record StoryRow(long Id, string Topic, long Version, DateTimeOffset Began, DateTimeOffset Updated)
    {
        public Story ToStory(IEnumerable<ArticleId> members, Dictionary<ArticleId, Article> articles) => new()
        {
            Id = new StoryId(Id),
            Topic = Topic,
            Version = Version,
            Began = Began,
            Updated = Updated,
            Articles = [.. members.Where(articles.ContainsKey).Select(member => articles[member])],
        };
    }

    private sealed record MemberRow(long Story, long Article);

    private sealed record MembershipRow(string Topic, long Story, DateTimeOffset JoinedAt, string Why)
    {
        public StoryMembership ToMembership() => new(
            new StoryId(Story), Topic, JoinedAt, JsonSerializer.Deserialize<JoinEvidence?>(Why, StrictJson.Options));
    }
}
