using System.Text.Json;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Delivery.Breaking;

/// <summary>What was told at once.</summary>
public static class BreakingStore
{
    /// <summary>
    /// What was told of a story; null where nothing was. The row stays locked until the transaction ends.
    /// </summary>
    /// <param name="session">The transaction.</param>
    /// <param name="story">The story.</param>
    /// <param name="outlets">To the chats that wait for as many outlets.</param>
    public static async Task<ToldAtOnce?> FindAsync(Session session, StoryId story, int outlets) =>
        (await session.FirstAsync<Row>(
            $"""
            SELECT story, series, version, facts, began FROM breaking WHERE story = @Value AND outlets = @outlets
            {(session.Dialect == Dialect.Postgres ? "FOR UPDATE" : "")}
            """,
            new { story.Value, outlets }))?.Read();

    /// <summary>Stores what is told now.</summary>
    /// <returns>False where another node has told this version or a later one.</returns>
    public static async Task<bool> TryTellAsync(Session session, ToldAtOnce told, int outlets) =>
        await session.ExecuteAsync(
            """
            INSERT INTO breaking (story, outlets, series, version, facts, began)
            VALUES (@story, @outlets, @Series, @Version, @facts, @Began)
            ON CONFLICT (story, outlets) DO UPDATE SET series = excluded.series, version = excluded.version,
                facts = excluded.facts, began = excluded.began
            WHERE breaking.version < excluded.version
            """,
            new
            {
                story = told.Story.Value,
                outlets,
                told.Series,
                told.Version,
                facts = JsonSerializer.Serialize(told.Facts),
                told.Began,
            }) > 0;

    private sealed record Row(long Story, long Series, long Version, string Facts, DateTimeOffset Began)
    {
        public ToldAtOnce Read() =>
            new(new StoryId(Story), Series, Version, JsonSerializer.Deserialize<HashSet<string>>(Facts)!, Began);
    }
}
