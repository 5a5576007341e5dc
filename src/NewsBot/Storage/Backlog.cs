namespace NewsBot.Storage;

/// <summary>How much work lies before each stage.</summary>
public sealed class Backlog(Database database, TimeProvider clock)
{
    /// <summary>
    /// Items that run, are due, or will be within <paramref name="horizon"/>, by stage; no row for none.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(
        TimeSpan horizon,
        CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT stage, COUNT(*) AS items FROM work
                WHERE state = 'ready' AND not_before <= @until GROUP BY stage
                """,
                new { until = clock.GetUtcNow() + horizon }),
            cancellation))
        .ToDictionary(row => row.Stage, row => row.Items, StringComparer.Ordinal);

    /// <summary>
    /// Articles that were given up since <paramref name="since"/> because too many waited; <c>not_before</c> is when.
    /// </summary>
    public Task<long> DroppedAsync(DateTimeOffset since, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>(
                "SELECT COUNT(*) FROM work WHERE stage = @Articles AND state = 'dropped' AND not_before > @since",
                new { StageNames.Articles, since }),
            cancellation);

    /// <summary>
    /// Not a record: where there are no rows SQLite gives a count no type, which a constructor would need.
    /// </summary>
    private sealed class Row
    {
        public string Stage { get; init; } = "";

        public long Items { get; init; }
    }
}
