using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>
/// The first poll of a start: asks every feed that is due and waits until what it brought has been read.
/// </summary>
internal sealed class FirstPoll(Poller poller, Backlog backlog, WorkSignal signal, Surroundings surroundings)
{
    /// <summary>How long nobody may answer before the network is taken to be away.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Work that is due later than this (a page that failed, a site that wants pauses) is not waited for.
    /// </summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Polls and waits.</summary>
    /// <param name="lookBack">How old an entry may be.</param>
    /// <param name="patience">How long reading may take; what is read later is news of the next digest.</param>
    /// <param name="silent">Told once if no feed has answered after two seconds, or half of them failed.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PollReport> RunAsync(
        LookBack lookBack,
        TimeSpan patience,
        Func<Task> silent,
        CancellationToken cancellation)
    {
        var line = new ProgressLine(surroundings);
        var answered = new TaskCompletionSource();
        var lost = new TaskCompletionSource();
        Task<PollReport> polling = PollAsync(lookBack, new DirectProgress<PollProgress>(Report), cancellation);
        Task quiet = Task.Delay(Silence, surroundings.Clock, cancellation);
        Task first = await Task.WhenAny(polling, answered.Task, lost.Task, quiet);
        if (first == quiet || first == lost.Task)
        {
            line.Clear();
            await silent();
        }

        PollReport report = await polling;
        line.Clear();
        await ReadAsync(patience, cancellation);
        return report;

        void Report(PollProgress progress)
        {
            if (progress.Failed < progress.Done)
                answered.TrySetResult();
            else if (progress.Done * 2 >= progress.Total)
                lost.TrySetResult();
            line.Report(
                $"Asking feeds: {progress.Done} of {progress.Total}, {progress.NewEntries} new entries, "
                + $"{progress.Failed} failed ({progress.Outlet})");
        }
    }

    private async Task<PollReport> PollAsync(
        LookBack lookBack, IProgress<PollProgress> progress, CancellationToken cancellation)
    {
        using IDisposable announced = signal.Announce();
        return await poller.RunAsync(lookBack, progress, cancellation);
    }

    /// <summary>Waits until what lies before the stages has been worked off, or patience has run out.</summary>
    public async Task ReadAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var line = new ProgressLine(surroundings);
        long start = surroundings.Clock.GetTimestamp();
        while (surroundings.Clock.GetElapsedTime(start) < patience
            && await backlog.CountAsync(Soon, cancellation) is { Count: > 0 } waiting)
        {
            line.Report("Reading: " + string.Join(", ", waiting.Select(stage => $"{stage.Value} in {stage.Key}")));
            await Task.Delay(Look, surroundings.Clock, cancellation);
        }

        line.Clear();
    }
}
