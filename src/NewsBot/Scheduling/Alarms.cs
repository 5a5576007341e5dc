using Quartz;

namespace NewsBot.Scheduling;

/// <summary>A trigger as it should be.</summary>
/// <param name="Name">Its name within the group.</param>
/// <param name="Cron">Quartz form, seconds first.</param>
/// <param name="Zone">The zone that the cron is read in.</param>
/// <param name="Job">What it runs.</param>
public sealed record Alarm(string Name, string Cron, TimeZoneInfo Zone, Type Job);

/// <summary>
/// Makes one group of a scheduler's triggers what it should be: adds, replaces and removes; leaves alone what is right,
/// so that its next firing is not disturbed. Every trigger has its name, and a job of the same name.
/// </summary>
public sealed class Alarms(TimeProvider clock)
{
    /// <summary>Reconciles; safe to run on several nodes and at any time.</summary>
    public async Task ReconcileAsync(
        IScheduler scheduler,
        string group,
        IReadOnlyCollection<Alarm> wanted,
        CancellationToken cancellation)
    {
        IReadOnlyCollection<JobKey> present =
            await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(group), cancellation);
        foreach (JobKey extra in present.Where(key => wanted.All(alarm => alarm.Name != key.Name)))
            await scheduler.DeleteJob(extra, cancellation);
        foreach (Alarm alarm in wanted)
        {
            ITrigger? trigger = await scheduler.GetTrigger(new TriggerKey(alarm.Name, group), cancellation);
            if (!IsRight(trigger, alarm))
                await SetAsync(scheduler, group, alarm, cancellation);
        }
    }

    private static bool IsRight(ITrigger? trigger, Alarm alarm) =>
        trigger is ICronTrigger cron
        && cron.CronExpressionString == alarm.Cron
        && cron.TimeZone.Id == alarm.Zone.Id;

    private async Task SetAsync(IScheduler scheduler, string group, Alarm alarm, CancellationToken cancellation)
    {
        IJobDetail job = JobBuilder.Create().OfType(alarm.Job).WithIdentity(alarm.Name, group).Build();
        ITrigger trigger = TriggerBuilder.Create(clock)
            .WithIdentity(alarm.Name, group)
            .ForJob(job)
            .StartAt(clock.GetUtcNow())
            .WithSchedule(CronScheduleBuilder.Create(alarm.Cron)
                .InTimeZone(alarm.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }
}
