using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>
/// Asks every feed that is due, until none is. Feeds are claimed by lease, so nodes share them; one request a host at a
/// time; feeds that were slow last time have a lane of their own. One broken feed stops nobody.
/// </summary>
public sealed partial class Poller(
    FeedStore feeds,
    PollRecorder recorder,
    FeedVisit visit,
    IOptions<PollingOptions> options,
    ILogger<Poller> log)
{
    private const int ClaimedAtOnce = 64;

    /// <summary>Polls as the service does.</summary>
    public Task<PollReport> RunAsync(CancellationToken cancellation) =>
        RunAsync(LookBack.Service, progress: null, cancellation);

    /// <summary>Polls what is due.</summary>
    /// <param name="lookBack">How old an entry may be that goes on.</param>
    /// <param name="progress">Told after every feed; may be null.</param>
    /// <param name="cancellation">Stops asking; what was fetched is still stored.</param>
    public async Task<PollReport> RunAsync(
        LookBack lookBack,
        IProgress<PollProgress>? progress,
        CancellationToken cancellation)
    {
        var tally = new PollTally((int)await feeds.CountDueAsync(cancellation), progress);
        var writer = new PollWriter(recorder, lookBack);
        Task writing = writer.RunAsync();
        try
        {
            await Task.WhenAll(
                LaneAsync(slow: false, options.Value.Parallelism, writer, tally, cancellation),
                LaneAsync(slow: true, options.Value.SlowParallelism, writer, tally, cancellation));
        }
        finally
        {
            writer.Complete();
            await writing;
        }

        return tally.Report;
    }

    private async Task LaneAsync(
        bool slow,
        int places,
        PollWriter writer,
        PollTally tally,
        CancellationToken cancellation)
    {
        using PollLane lane = visit.NewLane(places);
        // Where the disk is slower than the network, what was fetched would wait in memory, all of it.
        using var room = new SemaphoreSlim(places + PollWriter.MostAtOnce);
        var run = new Run(lane, writer, tally, room);
        var running = new List<Task>();
        try
        {
            while (await feeds.ClaimAsync(slow, ClaimedAtOnce, cancellation) is { Count: > 0 } claimed)
            {
                running.RemoveAll(task => task.IsCompletedSuccessfully);
                foreach (StoredFeed feed in claimed)
                {
                    await room.WaitAsync(cancellation);
                    await lane.TakeAsync(cancellation);
                    running.Add(OneAsync(feed, run, cancellation));
                }
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of one feed: its siblings go on.")]
    private async Task OneAsync(StoredFeed feed, Run run, CancellationToken cancellation)
    {
        try
        {
            (PollAttempt attempt, PolledFeed polled) = await visit.AskAsync(feed, run.Lane, cancellation);
            PollOutcome outcome = await run.Writer.CommitAsync(polled);
            string? note = polled.After.History.Note is { } text && text != feed.History.Note ? text : null;
            run.Tally.Add(feed, attempt, outcome, note);
            Tell(feed, polled.After, attempt);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // Its lease runs out, and it is tried again then.
            Log.Broken(log, error, feed.Feed.Id.Value);
            var failure = new FetchFailed(FetchFailureKind.BadResponse, "it could not be stored: " + error.Message);
            run.Tally.Add(feed, new FeedFailed(failure), new PollOutcome(0, Note: null), failure.Message);
        }
        catch (OperationCanceledException)
        {
            // Stopped on the way; the lease is freed at the next start, or runs out.
        }
        finally
        {
            run.Lane.Drop();
            run.Room.Release();
        }
    }

    private void Tell(StoredFeed before, StoredFeed after, PollAttempt attempt)
    {
        string id = before.Feed.Id.Value;
        string note = after.History.Note ?? "";
        if (after.Status == FeedStatus.Gone)
            Log.Gone(log, id, note);
        else if (after.History.Address != before.History.Address)
            Log.Moved(log, id, note);
        else if (attempt is FeedFailed && after.History.Failures == 3)
            Log.Failing(log, id, after.History.Failures, note);
    }

    private sealed record Run(PollLane Lane, PollWriter Writer, PollTally Tally, SemaphoreSlim Room);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Feed {Feed} could not be read ({Failures} in a row): {Reason}")]
        public static partial void Failing(ILogger log, string feed, int failures, string reason);

        [LoggerMessage(LogLevel.Error, "Feed {Feed} stopped. {Note}")]
        public static partial void Gone(ILogger log, string feed, string note);

        [LoggerMessage(LogLevel.Information, "Feed {Feed}: {Note}")]
        public static partial void Moved(ILogger log, string feed, string note);

        [LoggerMessage(LogLevel.Error, "Feed {Feed} could not be stored; it is tried again later.")]
        public static partial void Broken(ILogger log, Exception error, string feed);
    }
}
