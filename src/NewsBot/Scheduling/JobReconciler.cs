using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Makes the triggers of both schedulers what the job rows say.</summary>
public sealed class JobReconciler(
    IReadOnlyList<ScheduledJob> jobs,
    JobStore store,
    Alarms alarms,
    [FromKeyedServices(SchedulerNames.Editions)] IScheduler editions,
    [FromKeyedServices(SchedulerNames.Polling)] IScheduler polling)
{
    internal const string Group = "jobs";

    /// <summary>Adds the rows of new jobs, then reconciles.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await store.ApplyDefaultsAsync(jobs, cancellation);
        await ReconcileAsync(cancellation);
    }

    /// <summary>Follows the rows.</summary>
    public async Task ReconcileAsync(CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, JobSchedule> rows = await store.AllAsync(cancellation);
        foreach (IScheduler scheduler in (IScheduler[])[editions, polling])
        {
            Alarm[] wanted =
            [
                .. from job in jobs
                   where job.Scheduler == scheduler.SchedulerName
                   let row = rows.GetValueOrDefault(job.Name, new(job.Name, job.Cron, IsPaused: false))
                   where !row.IsPaused
                   select new Alarm(job.Name, row.Cron, TimeZoneInfo.Utc, job.Job),
            ];
            await alarms.ReconcileAsync(scheduler, Group, wanted, cancellation);
        }
    }
}
