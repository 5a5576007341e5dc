using NewsBot.Chats.Commands.Hours;
using NewsBot.Scheduling;

namespace NewsBot.Chats.Commands.Operating.Jobs;

/// <summary>Changes jobs: their hours, whether they run at all, and one run out of turn.</summary>
public sealed class JobChange(JobStarter starter, TimeProvider clock)
{
    /// <summary>Other hours from now on: a Quartz expression, or hours as people write them.</summary>
    public CommandResult Set(CommandCall call, ScheduledJob job, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return new CommandResult(call.Say("jobs.unclear"));
        WishedHours hours = HoursReader.Read(words);
        string cron = hours.Cron ?? string.Join(' ', words);
        if (CronRule.Problem(cron, JobStore.Closest, clock.GetUtcNow()) is { } problem)
            return new CommandResult(call.Say("jobs.refused", problem));
        return Changed(call, job, row => row with { Cron = cron }) with
        {
            Reply = call.Say("jobs.set", job.Name, cron),
        };
    }

    /// <summary>Has it wait, or go on.</summary>
    public CommandResult Pause(CommandCall call, ScheduledJob job, bool isPaused) =>
        Changed(call, job, row => row with { IsPaused = isPaused }) with
        {
            Reply = isPaused
                ? call.Say("jobs.paused.done", job.Name) with
                {
                    Buttons = [[new(call.Texts["jobs.button.resume"], $"jobs resume {job.Name}")]],
                }
                : call.Say("jobs.resumed.done", job.Name),
        };

    /// <summary>Runs it once, now.</summary>
    public CommandResult Run(CommandCall call, ScheduledJob job) => new(call.Say("jobs.run", job.Name))
    {
        Change = (_, _) => Task.FromResult(new Changed(Auditing.Subject("run", job.Name), null, "now")),
        Hasten = cancellation => starter.RunAsync(job, cancellation),
    };

    private CommandResult Changed(CommandCall call, ScheduledJob job, Func<JobSchedule, JobSchedule> change) =>
        new(call.Say("jobs.unclear"))
        {
            Change = async (session, _) =>
            {
                if (await JobStore.FindAsync(session, job.Name) is not { } before)
                    return Commands.Changed.Nothing(call.Say("subscribe.none"));
                JobSchedule after = change(before);
                await JobStore.TryChangeAsync(session, after, clock.GetUtcNow());
                return new Changed(Auditing.Subject("job", job.Name), before, after);
            },
            Hasten = starter.FollowAsync,
        };
}
