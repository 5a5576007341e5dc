using NewsBot.Storage;

namespace NewsBot.Scheduling;

/// <summary>How a job is scheduled now.</summary>
/// <param name="Name">The job's name.</param>
/// <param name="Cron">Quartz form, seconds first, UTC.</param>
/// <param name="IsPaused">True while it does not run.</param>
public sealed record JobSchedule(string Name, string Cron, bool IsPaused);

/// <summary>
/// Rows of jobs: the truth that triggers are reconciled with. What an operator changes survives restarts.
/// </summary>
public sealed class JobStore(Database database, TimeProvider clock)
{
    /// <summary>How near two firings of a job may be.</summary>
    public static readonly TimeSpan Closest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds rows for new jobs. A job that still has its old default takes the program's new one; a job that was changed
    /// keeps its own.
    /// </summary>
    public Task ApplyDefaultsAsync(IEnumerable<ScheduledJob> jobs, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session =>
            {
                foreach (ScheduledJob job in jobs)
                {
                    await session.ExecuteAsync(
                        """
                        INSERT INTO job (name, cron, default_cron, paused, changed_at)
                        VALUES (@Name, @Cron, @Cron, 0, @now)
                        ON CONFLICT (name) DO UPDATE SET
                            cron = CASE WHEN job.cron = job.default_cron THEN excluded.cron ELSE job.cron END,
                            default_cron = excluded.default_cron
                        """,
                        new { job.Name, job.Cron, now = clock.GetUtcNow() });
                }
            },
            cancellation);

    /// <summary>All jobs, by name.</summary>
    public async Task<IReadOnlyDictionary<string, JobSchedule>> AllAsync(CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.QueryAsync<Row>("SELECT name, cron, paused FROM job"),
            cancellation))
        .ToDictionary(
            row => row.Name,
            row => new JobSchedule(row.Name, row.Cron, row.Paused != 0),
            StringComparer.Ordinal);

    /// <summary>
    /// Changes a job for good. Triggers follow when they are next reconciled, within a minute on each node.
    /// </summary>
    /// <exception cref="ScheduleException">No such job, or its cron is refused; the message says why.</exception>
    public async Task ChangeAsync(JobSchedule schedule, CancellationToken cancellation = default)
    {
        if (CronRule.Problem(schedule.Cron, Closest, clock.GetUtcNow()) is { } problem)
            throw new ScheduleException(problem);
        if (!await database.WriteAsync(session => TryChangeAsync(session, schedule, clock.GetUtcNow()), cancellation))
            throw new ScheduleException($"There is no job \"{schedule.Name}\".");
    }

    /// <summary>Changes a job within a transaction; its cron was judged before.</summary>
    /// <returns>False where there is no such job.</returns>
    public static async Task<bool> TryChangeAsync(Session session, JobSchedule schedule, DateTimeOffset now) =>
        await session.ExecuteAsync(
            "UPDATE job SET cron = @Cron, paused = @paused, changed_at = @now WHERE name = @Name",
            new { schedule.Name, schedule.Cron, paused = schedule.IsPaused ? 1L : 0L, now }) > 0;

    /// <summary>A job, as a transaction sees it; null where there is none of that name.</summary>
    public static async Task<JobSchedule?> FindAsync(Session session, string name) =>
        await session.FirstAsync<Row>("SELECT name, cron, paused FROM job WHERE name = @name", new { name })
            is { } row
                ? new JobSchedule(row.Name, row.Cron, row.Paused != 0)
                : null;

    private sealed record Row(string Name, string Cron, long Paused);
}
