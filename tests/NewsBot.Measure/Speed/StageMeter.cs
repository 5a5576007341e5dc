using NewsBot.Storage;

namespace NewsBot.Measure.Speed;

/// <summary>
/// Works off what waits before one stage, as one of its workers does, and adds up the processor time of the whole
/// process meanwhile: parsing threads and the collection of garbage count.
/// </summary>
internal sealed class StageMeter(IWorkStage stage, WorkQueue queue)
{
    private TimeSpan _time;
    private int _items;

    public string Stage => stage.Stage;

    public int Items => _items;

    /// <summary>Processor milliseconds of all items together.</summary>
    public double AllMilliseconds => _time.TotalMilliseconds;

    /// <summary>Processor milliseconds an item.</summary>
    public double Milliseconds => _items == 0 ? 0 : AllMilliseconds / _items;

    public void Reset() => (_time, _items) = (TimeSpan.Zero, 0);

    /// <summary>Works off what waits.</summary>
    /// <param name="most">How many items at most.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task DrainAsync(int most, CancellationToken cancellation)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int done = 0; done < most;)
        {
            int some = Math.Min(most - done, StageWorker.MostTogether);
            IReadOnlyList<WorkItem> items =
                await queue.ClaimAsync(stage.Stage, some, stage.BeginsItself ? 0 : some, cancellation);
            if (items.Count == 0)
                break;
            await WorkAsync(items, cancellation);
            done += items.Count;
            _items += items.Count;
        }

        _time += Environment.CpuUsage.TotalTime - start;
    }

    private async Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        if (stage is IBatchStage batch)
        {
            await batch.WorkAsync(items, cancellation);
            return;
        }

        foreach (WorkItem item in items)
            await stage.WorkAsync(item, cancellation);
    }
}
