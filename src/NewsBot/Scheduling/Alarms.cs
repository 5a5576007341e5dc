using System.Globalization;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>A trigger as it should be.</summary>
/// <param name="Name">Its name within the group.</param>
/// <param name="Cron">Quartz form, seconds first; several with semicolons between.</param>
/// <param name="Zone">The zone that the cron is read in.</param>
/// <param name="Job">What it runs.</param>
public sealed record Alarm(string Name, string Cron, TimeZoneInfo Zone, Type Job);

/// <summary>
/// Makes one group of a scheduler's triggers what it should be: adds, replaces and removes; leaves alone what is right,
/// so that its next firing is not disturbed. The first trigger has the name of its job, and so has the alarm.
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
        JobKey[] extra = [.. present.Where(key => wanted.All(alarm => alarm.Name != key.Name))];
        if (extra.Length > 0)
            await scheduler.DeleteJobs(extra, cancellation);
        foreach (Alarm alarm in wanted)
        {
            var job = new JobKey(alarm.Name, group);
            if (!IsRight(await scheduler.GetTriggersOfJob(job, cancellation), alarm))
                await SetAsync(scheduler, job, alarm, cancellation);
        }
    }

    private static bool IsRight(IReadOnlyCollection<ITrigger> triggers, Alarm alarm) =>
        triggers.All(trigger => trigger is ICronTrigger cron && cron.TimeZone.Id == alarm.Zone.Id)
        && triggers.OfType<ICronTrigger>().Select(cron => cron.CronExpressionString)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(CronTimes.Parts(alarm.Cron).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>
    /// What it had is deleted first: there may have been more triggers than there are now. Not by DeleteJob, which
    /// looks for the triggers first and throws where somebody else (another node, or a command beside the watch) took
    /// one away meanwhile; DeleteJobs does all of it under the lock of the store.
    /// </summary>
    private async Task SetAsync(IScheduler scheduler, JobKey key, Alarm alarm, CancellationToken cancellation)
    {
        IJobDetail job = JobBuilder.Create().OfType(alarm.Job).WithIdentity(key).Build();
        ITrigger[] triggers =
        [
            .. CronTimes.Parts(alarm.Cron).Select((cron, index) => TriggerBuilder.Create(clock)
                .WithIdentity(TriggerName(alarm.Name, index), key.Group)
                .ForJob(job)
                .StartAt(clock.GetUtcNow())
                .WithSchedule(CronScheduleBuilder.Create(cron)
                    .InTimeZone(alarm.Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build()),
        ];
        await scheduler.DeleteJobs([key], cancellation);
        await scheduler.ScheduleJob(job, triggers, ScheduleJobOptions.Replacing, cancellation);
    }

    private static string TriggerName(string name, int index) =>
        index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{index + 1}");
}
