using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Search;

/// <summary>What was found.</summary>
/// <param name="Stories">Some of the stories, the latest change first.</param>
/// <param name="Count">How many there are; counted up to a limit.</param>
public sealed record FoundStories(IReadOnlyList<StoryId> Stories, int Count);

/// <summary>Finds stories by words in any language: full text, by SQLite's FTS5 or PostgreSQL's tsvector.</summary>
public sealed class StorySearch(Database database)
{
    /// <summary>Matches are counted up to this many.</summary>
    public const int MostCounted = 500;

    /// <summary>Finds a page of the stories in which all terms are.</summary>
    public Task<FoundStories> FindAsync(
        IReadOnlyList<SearchTerm> terms, int skip, int most, CancellationToken cancellation = default) =>
        terms.Count == 0
            ? Task.FromResult(new FoundStories([], 0))
            : database.ReadAsync(session => FindAsync(session, terms, skip, most), cancellation);

    private static async Task<FoundStories> FindAsync(
        Session session, IReadOnlyList<SearchTerm> terms, int skip, int most)
    {
        bool isPostgres = session.Dialect == Dialect.Postgres;
        string matching = isPostgres
            ? """
              FROM story_text JOIN story ON story.id = story_text.story
              WHERE story_text.words @@ to_tsquery('simple', @query) AND story.articles > 0
                  AND story.hidden = 0
              """
            : """
              FROM story_text JOIN story ON story.id = story_text.rowid
              WHERE story_text MATCH @query AND story.articles > 0 AND story.hidden = 0
              """;
        string query = isPostgres
            ? string.Join(" & ", terms.Select(term => term.IsPrefix ? $"{term.Text}:*" : term.Text))
            : string.Join(' ', terms.Select(term => term.IsPrefix ? $"\"{term.Text}\"*" : $"\"{term.Text}\""));
        var arguments = new { query, skip, most, limit = MostCounted };
        IReadOnlyList<long> found = await session.QueryAsync<long>(
            $"SELECT story.id {matching} ORDER BY story.updated DESC, story.id DESC LIMIT @most OFFSET @skip",
            arguments);
        long count = await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one {matching} LIMIT @limit) AS counted", arguments);
        return new FoundStories([.. found.Select(id => new StoryId(id))], (int)count);
    }
}
