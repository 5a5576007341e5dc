using System.Diagnostics.CodeAnalysis;
using NewsBot.Storage;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Writes down how each job went, for whoever runs the bot.</summary>
public sealed partial class JobWatcher(JobRunStore runs, Vitals vitals, ILogger<JobWatcher> log) : IJobListener
{
    /// <inheritdoc/>
    public string Name => "runs";

    /// <inheritdoc/>
    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;

    /// <summary>Only our own jobs are written down; what editions came to is in their slots.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of a note: the job itself is done.")]
    public async ValueTask JobWasExecuted(
        IJobExecutionContext context,
        JobExecutionException? jobException,
        CancellationToken cancellationToken = default)
    {
        bool isOurs = context.JobDetail.Key.Group is JobReconciler.Group or JobStarter.Group;
        string name = $"{(isOurs ? "job" : "edition")} {context.JobDetail.Key.Name}";
        if (jobException is null)
            vitals.Went(name);
        else if (!cancellationToken.IsCancellationRequested)
            vitals.Failed(name);
        if (!isOurs)
            return;
        try
        {
            await runs.KeepAsync(
                context.JobDetail.Key.Name,
                context.FireTimeUtc,
                context.JobRunTime,
                jobException?.GetBaseException().Message,
                cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, error, context.JobDetail.Key.Name);
        }
        catch (OperationCanceledException)
        {
            // The program stops; the note is of no use any more.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "How the job {Name} went could not be written down.")]
        public static partial void Failed(ILogger log, Exception error, string name);
    }
}
