using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace NewsBot.Feeds;

/// <summary>
/// Commits the outcomes of several feeds in one transaction: every commit waits for the disk, and polls come in faster
/// than disks turn. If a common transaction fails, each outcome is tried alone, so that one cannot spoil the others.
/// </summary>
internal sealed class PollWriter(PollRecorder recorder, LookBack lookBack)
{
    /// <summary>How many outcomes are written at once.</summary>
    public const int MostAtOnce = 32;

    /// <summary>Where feeds bring floods, whoever waits for an answer waits for the end of a transaction.</summary>
    private const int ManyEntries = 500;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>();

    /// <summary>Gives the outcome to the writer; completes when it is committed.</summary>
    public Task<PollOutcome> CommitAsync(PolledFeed polled)
    {
        var waiting = new Waiting(polled, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _queue.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    /// <summary>Writes until <see cref="Complete"/> was called and everything is written.</summary>
    public async Task RunAsync()
    {
        var batch = new List<Waiting>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            for (int entries = 0; batch.Count < MostAtOnce && entries < ManyEntries;)
            {
                if (!_queue.Reader.TryRead(out Waiting? waiting))
                    break;
                batch.Add(waiting);
                entries += waiting.Polled.Entries.Count;
            }

            await WriteAsync(batch);
            batch.Clear();
        }
    }

    public void Complete() => _queue.Writer.Complete();

    // No cancellation here: what was fetched is stored, and a shutdown waits the few milliseconds.
    [SuppressMessage("Design", "CA1031", Justification = "Whoever waits for the outcome gets the exception.")]
    private async Task WriteAsync(IReadOnlyList<Waiting> batch)
    {
        try
        {
            IReadOnlyList<PollOutcome> outcomes =
                await recorder.RecordAsync([.. batch.Select(waiting => waiting.Polled)], lookBack);
            foreach ((Waiting waiting, PollOutcome outcome) in batch.Zip(outcomes))
                waiting.Done.SetResult(outcome);
        }
        catch (Exception error) when (batch.Count == 1)
        {
            batch[0].Done.SetException(error);
        }
        catch (Exception)
        {
            foreach (Waiting waiting in batch)
                await WriteAsync([waiting]);
        }
    }

    private sealed record Waiting(PolledFeed Polled, TaskCompletionSource<PollOutcome> Done);
}
