namespace NewsBot.Storage;

/// <summary>How rows of work pass into the hands of a node, and what becomes of those that a dead one held.</summary>
internal static class WorkClaims
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Leases up to <paramref name="most"/> due items to <paramref name="node"/>, oldest first. Of the items that were
    /// in work when a process died only one is taken, and none while another runs: each may be the one that killed it,
    /// and whatever runs beside it would be taken for it the second time.
    /// </summary>
    public static Task<IReadOnlyList<WorkItem>> TakeAsync(
        Session session, string stage, int most, NodeName node, DateTimeOffset now) =>
        session.QueryAsync<WorkItem>(
            $"""
            UPDATE work SET owner = @owner, lease_until = @until
            WHERE stage = @stage AND id IN (
                SELECT id FROM work
                WHERE stage = @stage AND state = 'ready' AND not_before <= @now AND lease_until <= @now
                    AND (deaths = 0 OR id = (
                        SELECT MIN(id) FROM work WHERE stage = @stage AND state = 'ready' AND deaths > 0
                            AND not_before <= @now AND lease_until <= @now)
                        AND NOT EXISTS (
                            SELECT 1 FROM work WHERE stage = @stage AND deaths > 0 AND lease_until > @now))
                ORDER BY not_before, id LIMIT @most {SkipLocked(session)})
            RETURNING stage, id, attempts, revision
            """,
            new { stage, most, now, owner = node.Value, until = now + Lease });

    /// <summary>Attempts whose lease ran out never came to an end: the process died in them.</summary>
    /// <returns>The items that are quarantined by it.</returns>
    public static async Task<IReadOnlyList<long>> RecoverAsync(
        Session session, string stage, int mostDeaths, DateTimeOffset now) =>
        [
            .. (await session.QueryAsync<Recovered>(
                """
                UPDATE work SET deaths = deaths + 1, started = 0, owner = NULL,
                    state = CASE WHEN deaths + 1 >= @mostDeaths THEN 'quarantined' ELSE state END,
                    last_error = CASE WHEN deaths + 1 >= @mostDeaths THEN 'ended the process' ELSE last_error END
                WHERE stage = @stage AND state = 'ready' AND started = 1 AND lease_until <= @now
                RETURNING id, state
                """,
                new { stage, now, mostDeaths })).Where(item => item.State is "quarantined").Select(item => item.Id),
        ];

    private sealed record Recovered(long Id, string State);

    private static string SkipLocked(Session session) =>
        session.Dialect == Dialect.Postgres ? "FOR UPDATE SKIP LOCKED" : "";
}
