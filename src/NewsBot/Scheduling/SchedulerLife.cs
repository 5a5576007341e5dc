using Quartz;

namespace NewsBot.Scheduling;

/// <summary>
/// Starts both schedulers when the front door says so (after the first poll), and ends them with the program, running
/// jobs first.
/// </summary>
public sealed class SchedulerLife(
    JobReconciler jobs,
    [FromKeyedServices(SchedulerNames.Editions)] IScheduler editions,
    [FromKeyedServices(SchedulerNames.Polling)] IScheduler polling) : IHostedService
{
    private bool _started;

    /// <summary>Lets triggers fire from now on.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        _started = true;
        await jobs.StartAsync(cancellation);
        await editions.Start(cancellation);
        await polling.Start(cancellation);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!_started)
            return;
        _started = false;
        await polling.Shutdown(waitForJobsToComplete: true, cancellationToken);
        await editions.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }
}
