using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>How many articles of a story were published in an hour.</summary>
/// <param name="Story">The story.</param>
/// <param name="Hour">The beginning of the hour.</param>
/// <param name="Articles">How many.</param>
public sealed record CoverageHour(StoryId Story, DateTimeOffset Hour, int Articles);

/// <summary>How much was written about what, and when.</summary>
public sealed class CoverageStore(Database database)
{
    private const long HourMilliseconds = 3_600_000;

    /// <summary>The coverage of a topic since a moment, by story and hour.</summary>
    public async Task<IReadOnlyList<CoverageHour>> ReadAsync(
        string topic, DateTimeOffset since, CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"""
                SELECT story, published / {HourMilliseconds} AS hour, COUNT(*) AS articles FROM story_article
                WHERE topic = @topic AND published >= @since
                    AND story NOT IN (SELECT id FROM story WHERE hidden = 1)
                GROUP BY story, published / {HourMilliseconds}
                """,
                new { topic, since }),
            cancellation)).Select(row => row.Read()),
    ];

    private sealed class Row
    {
        public long Story { get; init; }

        public long Hour { get; init; }

        public long Articles { get; init; }

        public CoverageHour Read() => new(
            new StoryId(Story), DateTimeOffset.FromUnixTimeMilliseconds(Hour * HourMilliseconds), (int)Articles);
    }
}
