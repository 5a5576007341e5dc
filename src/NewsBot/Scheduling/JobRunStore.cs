using NewsBot.Storage;

namespace NewsBot.Scheduling;

/// <summary>How a job went.</summary>
public sealed record JobRun
{
    /// <summary>The job's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it ran.</summary>
    public string Node { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long TookMs { get; init; }

    /// <summary>What went wrong; null where it went well.</summary>
    public string? Error { get; init; }
}

/// <summary>The last run of each job on each node.</summary>
public sealed class JobRunStore(Database database, NodeName node)
{
    private const int LongestError = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>Keeps a run in place of the one before; those of nodes that are long gone are forgotten.</summary>
    public Task KeepAsync(
        string name, DateTimeOffset started, TimeSpan took, string? error, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                DELETE FROM job_run WHERE name = @name AND started_at < @old;
                INSERT INTO job_run (name, node, started_at, took_ms, error)
                VALUES (@name, @node, @started, @took, @error)
                ON CONFLICT (name, node) DO UPDATE SET started_at = excluded.started_at, took_ms = excluded.took_ms,
                    error = excluded.error
                """,
                new
                {
                    name,
                    node = node.Value,
                    started,
                    old = started - Kept,
                    took = (long)took.TotalMilliseconds,
                    error = error?.Length > LongestError ? error[..LongestError] : error,
                }),
            cancellation);

    /// <summary>The latest run of each job, on whichever node it was.</summary>
    public async Task<IReadOnlyDictionary<string, JobRun>> LatestAsync(CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.QueryAsync<JobRun>(
                "SELECT name, node, started_at, took_ms, error FROM job_run ORDER BY started_at"),
            cancellation))
        .GroupBy(run => run.Name, StringComparer.Ordinal)
        .ToDictionary(runs => runs.Key, runs => runs.Last(), StringComparer.Ordinal);
}
