namespace NewsBot.Storage;

/// <summary>How rows of work pass into the hands of a node, and what becomes of those that a dead one held.</summary>
internal static class WorkClaims
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>What is due later than this is a page that failed or a site's pause; nobody waits for it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Leases up to <paramref name="most"/> due items to <paramref name="node"/>, oldest first. Of the items that were
    /// in work when a process died only one is taken, and none while another runs: each may be the one that killed it,
    /// and whatever runs beside it would be taken for it the second time.
    /// </summary>
    public static async Task<IReadOnlyList<WorkItem>> TakeAsync(
        Session session, string stage, int most, NodeName node, DateTimeOffset now)
    {
        IReadOnlyList<Taken> taken = await session.QueryAsync<Taken>(
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
            RETURNING id, attempts, revision, not_before AS due, deaths
            """,
            new { stage, most, now, owner = node.Value, until = now + Lease });
        // Neither database returns rows in the order in which they were chosen.
        return
        [
            .. taken.OrderBy(item => item.Due).ThenBy(item => item.Id)
                .Select(item => new WorkItem(stage, item.Id, item.Attempts, item.Revision)
                {
                    IsSuspect = item.Deaths > 0,
                }),
        ];
    }

    /// <summary>
    /// Where a suspect is among what was claimed, it alone; the others are due as before. Begun together, they would be
    /// taken for it if it kills the process again, and it for them.
    /// </summary>
    public static async Task<IReadOnlyList<WorkItem>> PartAsync(
        Session session, IReadOnlyList<WorkItem> items, NodeName node)
    {
        if (items.Count < 2 || items.FirstOrDefault(item => item.IsSuspect) is not { } suspect)
            return items;
        long[] others = [.. items.Where(item => item != suspect).Select(item => item.Id)];
        await ReturnAsync(session, suspect.Stage, others, node);
        return [suspect];
    }

    /// <summary>Takes back what a node claimed and has not done, as though it had never had it.</summary>
    public static Task<int> ReturnAsync(Session session, string stage, IReadOnlyCollection<long> ids, NodeName node) =>
        session.ExecuteAsync(
            $"""
            UPDATE work SET attempts = attempts - started, started = 0, owner = NULL, lease_until = 0
            WHERE stage = @stage AND id {session.Among(nameof(ids))} AND owner = @owner
            """,
            new { stage, ids, owner = node.Value });

    /// <summary>
    /// Whether nothing that <paramref name="gathering"/> waits for is under way, or an item has waited long enough.
    /// </summary>
    /// <param name="session">Reads.</param>
    /// <param name="stage">The stage that waits.</param>
    /// <param name="gathering">For what it waits.</param>
    /// <param name="isAnnounced">Whether more is announced.</param>
    /// <param name="now">The present moment.</param>
    public static async Task<bool> IsGatheredAsync(
        Session session, string stage, Gathering gathering, bool isAnnounced, DateTimeOffset now)
    {
        TimeSpan soon = gathering.Patience < Soon ? gathering.Patience : Soon;
        return !(isAnnounced || await AnyAsync("not_before <= @soon", gathering.Stages))
            || await AnyAsync("not_before <= @now AND created_at <= @waited", [stage]);

        async Task<bool> AnyAsync(string which, IReadOnlyList<string> stages)
        {
            foreach (string name in stages)
            {
                if (await session.ScalarAsync<long?>(
                    $"SELECT id FROM work WHERE stage = @name AND state = 'ready' AND {which} LIMIT 1",
                    new { name, now, soon = now + soon, waited = now - gathering.Patience }) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

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

    private sealed record Taken(long Id, long Attempts, long Revision, long Due, long Deaths);

    private static string SkipLocked(Session session) =>
        session.Dialect == Dialect.Postgres ? "FOR UPDATE SKIP LOCKED" : "";
}
