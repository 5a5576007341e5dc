using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries;

/// <summary>Summaries as they are kept: every version of a story that was told or may be.</summary>
public sealed class SummaryStore(Database database, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Keeps a summary within the caller's transaction; one of the same version is replaced.</summary>
    public Task SaveAsync(Session session, Summary summary) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary (story, version, made_at, content) VALUES (@story, @version, @now, @content)
            ON CONFLICT (story, version) DO UPDATE SET made_at = excluded.made_at, content = excluded.content
            """,
            new
            {
                story = summary.Story.Value,
                version = summary.Version,
                now = clock.GetUtcNow(),
                content = JsonSerializer.Serialize(summary, Json),
            });

    /// <summary>The summary of a story's latest version that has one; null where there is none.</summary>
    public Task<Summary?> LatestAsync(StoryId story, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => Parse(await session.FirstAsync<string>(
                "SELECT content FROM summary WHERE story = @Value ORDER BY version DESC LIMIT 1",
                new { story.Value })),
            cancellation);

    /// <summary>The summary of one version; null where there is none.</summary>
    public Task<Summary?> VersionAsync(StoryId story, long version, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => Parse(await session.FirstAsync<string>(
                "SELECT content FROM summary WHERE story = @Value AND version = @version",
                new { story.Value, version })),
            cancellation);

    /// <summary>Whether no later version of the story was summarized, within the caller's transaction.</summary>
    public async Task<bool> IsLatestAsync(Session session, Summary summary) =>
        await session.ScalarAsync<long?>(
            "SELECT MAX(version) FROM summary WHERE story = @Value", new { summary.Story.Value }) == summary.Version;

    /// <summary>The summary of the latest version before one that has a summary; null where there is none.</summary>
    public Task<Summary?> BeforeAsync(StoryId story, long version, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => Parse(await session.FirstAsync<string>(
                """
                SELECT content FROM summary WHERE story = @Value AND version < @version
                ORDER BY version DESC LIMIT 1
                """,
                new { story.Value, version })),
            cancellation);

    /// <summary>The latest summary of each story that has one.</summary>
    public Task<IReadOnlyDictionary<StoryId, Summary>> LatestAsync(
        IReadOnlyCollection<StoryId> stories,
        CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                var found = new Dictionary<StoryId, Summary>();
                foreach (long[] some in stories.Select(story => story.Value).Distinct().Chunk(MostAtOnce))
                {
                    string these = session.Dialect == Dialect.Postgres ? "= ANY(@some)" : "IN @some";
                    IReadOnlyList<string> rows = await session.QueryAsync<string>(
                        $"""
                        SELECT content FROM summary AS latest WHERE story {these}
                            AND version = (SELECT MAX(version) FROM summary WHERE story = latest.story)
                        """,
                        new { some });
                    foreach (Summary summary in rows.Select(Parse).OfType<Summary>())
                        found[summary.Story] = summary;
                }

                return (IReadOnlyDictionary<StoryId, Summary>)found;
            },
            cancellation);

    private static Summary? Parse(string? content) =>
        content is null ? null : JsonSerializer.Deserialize<Summary>(content, Json);
}
