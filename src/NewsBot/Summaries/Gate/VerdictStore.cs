using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Gate;

/// <summary>What the gate made of every line that was tried, kept for a month.</summary>
public sealed class VerdictStore(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>
    /// Keeps the verdicts of a version within the caller's transaction; those of the same engine and version are
    /// replaced.
    /// </summary>
    public async Task SaveAsync(Session session, StoryId story, long version, IReadOnlyList<LineVerdict> verdicts)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await session.ExecuteAsync("DELETE FROM line_verdict WHERE made_at < @old", new { old = now - Kept });
        foreach (IGrouping<bool, LineVerdict> rung in verdicts.GroupBy(verdict => verdict.By is not null))
        {
            await session.ExecuteAsync(
                """
                INSERT INTO line_verdict (story, version, worded, made_at, refused, content)
                VALUES (@story, @version, @worded, @now, @refused, @content)
                ON CONFLICT (story, version, worded) DO UPDATE
                    SET made_at = excluded.made_at, refused = excluded.refused, content = excluded.content
                """,
                new
                {
                    story = story.Value,
                    version,
                    worded = rung.Key ? 1L : 0L,
                    now,
                    refused = rung.LongCount(verdict => verdict.Refusals.Count > 0),
                    content = JsonSerializer.Serialize(rung, Json),
                });
        }
    }

    /// <summary>The verdicts on one version of a story, in the order they fell.</summary>
    public Task<IReadOnlyList<LineVerdict>> OfAsync(
        StoryId story, long version, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                IReadOnlyList<string> rows = await session.QueryAsync<string>(
                    "SELECT content FROM line_verdict WHERE story = @Value AND version = @version ORDER BY worded DESC",
                    new { story.Value, version });
                return (IReadOnlyList<LineVerdict>)
                    [.. rows.SelectMany(row => JsonSerializer.Deserialize<LineVerdict[]>(row, Json) ?? [])];
            },
            cancellation);
}
