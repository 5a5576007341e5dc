namespace NewsBot.Storage;

/// <summary>
/// The hand-off between stages: rows that outlive the process. A stage claims rows, counts the attempt before it works,
/// and hands on in the transaction that stores its result. What fails three times is given up; what ends the process
/// twice is quarantined; neither stops its siblings. What waits beyond all measure may be dropped.
/// </summary>
public sealed partial class WorkQueue(
    Database database, TimeProvider clock, WorkSignal signal, NodeName node, ILogger<WorkQueue> log)
{
    /// <summary>Attempts that end in an error before an item is given up.</summary>
    public const int MostAttempts = 3;

    /// <summary>Attempts that end with the process before an item is quarantined.</summary>
    public const int MostDeaths = 2;

    private readonly Postponements _postponements = new(database, node);

    /// <summary>
    /// Adds work for <paramref name="stage"/> within the transaction that stored what it is about. Work that is already
    /// there is made ready again.
    /// </summary>
    public Task AddAsync(Session session, string stage, long id, TimeSpan? delay = null) =>
        AddAsync(session, stage, id, clock.GetUtcNow() + (delay ?? TimeSpan.Zero));

    /// <summary>
    /// As <see cref="AddAsync(Session, string, long, TimeSpan?)"/>, due from a moment on. Of what is due, whatever was
    /// due first is taken first.
    /// </summary>
    public async Task AddAsync(Session session, string stage, long id, DateTimeOffset due)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO work
                (stage, id, revision, state, attempts, deaths, started, lease_until, not_before, created_at)
            VALUES (@stage, @id, 0, 'ready', 0, 0, 0, 0, @due, @now)
            ON CONFLICT (stage, id) DO UPDATE
                SET revision = work.revision + 1, state = 'ready', attempts = 0, deaths = 0,
                    not_before = excluded.not_before, last_error = NULL
            """,
            new { stage, id, now = clock.GetUtcNow(), due });
        signal.Ring(stage);
    }

    /// <summary>Leases up to <paramref name="most"/> due items to this node, oldest first.</summary>
    /// <param name="stage">Whose work.</param>
    /// <param name="most">How many items at most.</param>
    /// <param name="atOnce">
    /// How many the caller begins at once. Where no more are due, their attempts are counted here, in one transaction:
    /// as a rule one item is due, and each transaction is a flush to the disk.
    /// </param>
    /// <param name="cancellation">Stops before the transaction is committed.</param>
    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(
        string stage,
        int most,
        int atOnce = 0,
        CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<long> deadly = [];
        IReadOnlyList<WorkItem> claimed = await database.WriteAsync(
            async session =>
            {
                deadly = await WorkClaims.RecoverAsync(session, stage, MostDeaths, now);
                IReadOnlyList<WorkItem> items = await WorkClaims.TakeAsync(session, stage, most, node, now);
                if (items.Count > atOnce)
                    return items;
                items = await WorkClaims.PartAsync(session, items, node);
                foreach (WorkItem item in items)
                    await BeginAsync(session, item);
                return [.. items.Select(item => item with { IsBegun = true })];
            },
            cancellation);
        foreach (long id in deadly)
            Log.Quarantined(log, stage, id);
        return claimed;
    }

    /// <summary>Whether what <paramref name="stage"/> waits for has come, or it has waited long enough.</summary>
    public Task<bool> IsGatheredAsync(string stage, Gathering gathering, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => WorkClaims.IsGatheredAsync(
                session,
                stage,
                gathering,
                gathering.HeedsAnnouncements && signal.IsAnnounced,
                clock.GetUtcNow()),
            cancellation);

    /// <summary>
    /// Counts the attempt, before the work begins, so that work which ends the process is known by it.
    /// </summary>
    public Task BeginAsync(WorkItem item, CancellationToken cancellation = default) =>
        item.IsBegun
            ? Task.CompletedTask
            : database.WriteAsync(session => BeginAsync(session, item), cancellation);

    /// <summary>
    /// Takes finished work off the list, within the transaction that stores its result. Work that was added again
    /// meanwhile stays on it, due at once.
    /// </summary>
    /// <exception cref="StorageException">
    /// The lease was lost to another node; the result must not be stored.
    /// </exception>
    public async Task FinishAsync(Session session, WorkItem item)
    {
        var row = new { item.Stage, item.Id, item.Revision, owner = node.Value };
        int done = await session.ExecuteAsync(
            "DELETE FROM work WHERE stage = @Stage AND id = @Id AND owner = @owner AND revision = @Revision",
            row);
        if (done > 0)
            return;

        int again = await session.ExecuteAsync(
            """
            UPDATE work SET started = 0, owner = NULL, lease_until = 0
            WHERE stage = @Stage AND id = @Id AND owner = @owner
            """,
            row);
        if (again == 0)
            throw new StorageException($"The lease of {item.Stage} {item.Id} passed to another node.");
        signal.Ring(item.Stage);
    }

    /// <summary>
    /// Records a failed attempt: due again after a growing pause, given up after <see cref="MostAttempts"/>.
    /// </summary>
    /// <returns>True where the item was given up.</returns>
    public Task<bool> FailAsync(WorkItem item, string error, CancellationToken cancellation = default)
    {
        bool givenUp = item.Attempts + 1 >= MostAttempts;
        DateTimeOffset due = clock.GetUtcNow() + TimeSpan.FromSeconds(30 * Math.Pow(4, item.Attempts));
        return database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    UPDATE work SET started = 0, owner = NULL, lease_until = 0, attempts = @attempts,
                        not_before = @due, last_error = @error, state = @state
                    WHERE stage = @Stage AND id = @Id AND owner = @owner
                    """,
                    new
                    {
                        item.Stage,
                        item.Id,
                        attempts = item.Attempts + 1,
                        due,
                        error,
                        owner = node.Value,
                        state = givenUp ? "failed" : "ready",
                    });
                return givenUp;
            },
            cancellation);
    }

    /// <summary>
    /// Hands an item back undone, to be taken up again at <paramref name="until"/>; no attempt is counted.
    /// </summary>
    public Task PostponeAsync(WorkItem item, DateTimeOffset until, CancellationToken cancellation = default) =>
        _postponements.AddAsync(item, until).WaitAsync(cancellation);

    /// <summary>
    /// Hands items of one stage back undone, due as before: the program stops. If one was begun, that is not counted.
    /// </summary>
    public Task ReturnAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation) => database.WriteAsync(
        session => WorkClaims.ReturnAsync(session, items[0].Stage, [.. items.Select(item => item.Id)], node),
        cancellation);

    /// <summary>Forgets rows of items that were given up before a moment.</summary>
    /// <returns>How many.</returns>
    public static Task<int> ForgetDroppedAsync(Session session, string stage, DateTimeOffset before) =>
        session.ExecuteAsync(
            "DELETE FROM work WHERE stage = @stage AND state = 'dropped' AND not_before < @before",
            new { stage, before });

    /// <summary>
    /// Gives up items that nobody has in hand, because there are too many: their rows stay, and say so.
    /// </summary>
    /// <returns>Those that were given up; what was begun meanwhile is not.</returns>
    public Task<IReadOnlyList<long>> GiveUpAsync(Session session, string stage, IReadOnlyCollection<long> ids) =>
        session.QueryAsync<long>(
            $"""
            UPDATE work SET state = 'dropped', not_before = @now, last_error = 'too much waited'
            WHERE stage = @stage AND id {session.Among(nameof(ids))}
                AND state = 'ready' AND started = 0 AND lease_until <= @now
            RETURNING id
            """,
            new { stage, ids, now = clock.GetUtcNow() });

    /// <summary>When the first of the postponed items is to be taken up again; null where there is none.</summary>
    public Task<DateTimeOffset?> NextTurnAsync(string stage, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
                await session.ScalarAsync<long?>(
                    """
                    SELECT MIN(not_before) FROM work
                    WHERE stage = @stage AND state = 'ready' AND last_error = @Reason
                    """,
                    new { stage, Postponements.Reason }) is { } turn
                    ? DateTimeOffset.FromUnixTimeMilliseconds(turn)
                    : (DateTimeOffset?)null,
            cancellation);

    /// <summary>How many items of a stage wait or run, those that must wait for a later time included.</summary>
    public Task<long> CountAsync(string stage, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>(
                "SELECT COUNT(*) FROM work WHERE stage = @stage AND state = 'ready'",
                new { stage }),
            cancellation);

    /// <summary>
    /// Frees what an earlier process of this node held. For a database that only one process can use, at start.
    /// </summary>
    public Task ReleaseAllAsync(CancellationToken cancellation = default) =>
        database.WriteAsync(
            session => session.ExecuteAsync("UPDATE work SET lease_until = 0 WHERE lease_until > 0"),
            cancellation);

    private Task<int> BeginAsync(Session session, WorkItem item) =>
        session.ExecuteAsync(
            """
            UPDATE work SET attempts = attempts + 1, started = 1
            WHERE stage = @Stage AND id = @Id AND owner = @owner
            """,
            new { item.Stage, item.Id, owner = node.Value });

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error, "{Stage} {Id} was in work when the program died, twice: it is left alone from now on.")]
        public static partial void Quarantined(ILogger log, string stage, long id);
    }
}
