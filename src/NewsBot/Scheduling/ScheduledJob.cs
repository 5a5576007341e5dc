using Quartz;

namespace NewsBot.Scheduling;

/// <summary>A job of the program and when it runs unless an operator says otherwise.</summary>
/// <param name="Name">Its name for good: the key of its row and of its trigger.</param>
/// <param name="Cron">The default, Quartz form (seconds first), UTC.</param>
/// <param name="Scheduler">Where it runs; one of <see cref="SchedulerNames"/>.</param>
/// <param name="Job">What is run.</param>
/// <param name="Purpose">What it does, for an operator.</param>
public sealed record ScheduledJob(string Name, string Cron, string Scheduler, Type Job, string Purpose)
{
    /// <summary>True for a job without which no change would be followed: nobody may change it.</summary>
    public bool IsVital { get; init; }

    /// <summary>Names a job by its type.</summary>
    public static ScheduledJob Of<TJob>(string name, string cron, string scheduler, string purpose)
        where TJob : IJob => new(name, cron, scheduler, typeof(TJob), purpose);
}

/// <summary>The two schedulers.</summary>
public static class SchedulerNames
{
    /// <summary>Persistent; with PostgreSQL all nodes share it, and each firing runs on one of them.</summary>
    public const string Editions = "editions";

    /// <summary>In memory; every node has its own.</summary>
    public const string Polling = "polling";
}
