using NewsBot.Configuration;
using NewsBot.Scheduling;

namespace NewsBot.Chats.Commands.Operating.Jobs;

/// <summary>
/// <c>/jobs</c>, <c>/jobs set NAME CRON</c>, <c>/jobs run NAME</c>, <c>/jobs pause|resume NAME</c>: every job of the
/// program; what is changed lasts and reaches every node.
/// </summary>
public sealed class JobsCommand(IReadOnlyList<ScheduledJob> jobs, JobList list, JobChange change) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "jobs";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("action", OptionKind.Text) { Choices = ["set", "run", "pause", "resume"] },
        new("job", OptionKind.Text) { Choices = [.. jobs.Select(job => job.Name)] },
        new("cron", OptionKind.Text) { Choices = ["0 0/5 * * * ?", "0 0 3 * * ?"] },
    ];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words.Count == 0)
            return new CommandResult(await list.ShowAsync(call, cancellation));
        string? action = ActionWords.Read(call.Words[0]);
        if (action is not ("set" or "run" or "pause" or "resume") || call.Words.Count == 1)
            return new CommandResult(call.Say("jobs.unclear"));
        string name = call.Words[1].ToLowerInvariant();
        if (jobs.FirstOrDefault(job => job.Name == name) is not { } job)
            return new CommandResult(Unknown(call, name));
        return action switch
        {
            "run" => change.Run(call, job),
            _ when job.IsVital => new CommandResult(call.Say("jobs.vital", job.Name)),
            "set" => change.Set(call, job, [.. call.Words.Skip(2)]),
            _ => change.Pause(call, job, action == "pause"),
        };
    }

    private Delivery.Messages.ChatMessage Unknown(CommandCall call, string name) =>
        Nearest.To(name, jobs.Select(job => job.Name)) is { } near
            ? call.Say("jobs.near", name, near)
            : call.Say("jobs.unknown", name, string.Join(", ", jobs.Select(job => job.Name)));
}
