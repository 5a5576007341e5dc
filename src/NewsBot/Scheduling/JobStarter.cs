using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Has changes of jobs followed at once on this node, and runs jobs out of turn.</summary>
/// <param name="reconciler">Asked for late: it needs the schedulers.</param>
/// <param name="scheduler">The scheduler of that name.</param>
/// <param name="clock">Tells the time.</param>
public sealed class JobStarter(Func<JobReconciler> reconciler, Func<string, IScheduler> scheduler, TimeProvider clock)
{
    internal const string Group = "runs";

    /// <summary>Follows the rows now, instead of within a minute.</summary>
    public Task FollowAsync(CancellationToken cancellation) => reconciler().ReconcileAsync(cancellation);

    /// <summary>Runs a job once, beside its schedule; also one that is paused.</summary>
    public async Task RunAsync(ScheduledJob job, CancellationToken cancellation)
    {
        IJobDetail detail = JobBuilder.Create().OfType(job.Job).WithIdentity(job.Name, Group).Build();
        ITrigger trigger = TriggerBuilder.Create(clock)
            .WithIdentity(job.Name, Group)
            .ForJob(detail)
            .StartAt(clock.GetUtcNow())
            .Build();
        await scheduler(job.Scheduler).ScheduleJob(
            detail, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }
}
