namespace NewsBot.Storage;

/// <summary>What a stage has claimed and not yet done.</summary>
internal sealed class ItemsInHand
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, WorkItem> _items = [];
    private TaskCompletionSource? _empty;

    /// <summary>How many were taken in all.</summary>
    public int Total { get; private set; }

    /// <summary>What is not done, as it is now.</summary>
    public IReadOnlyList<WorkItem> Rest
    {
        get
        {
            lock (_lock)
                return [.. _items.Values];
        }
    }

    /// <summary>Completes once none is left; completed where none is.</summary>
    public Task WhenEmpty
    {
        get
        {
            lock (_lock)
                return _empty?.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>As many more, each with an id of its own.</summary>
    public void Take(IReadOnlyList<WorkItem> items)
    {
        lock (_lock)
        {
            Total += items.Count;
            if (_items.Count == 0 && items.Count > 0)
                _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            foreach (WorkItem item in items)
                _items[item.Id] = item;
        }
    }

    /// <summary>As many less; they were taken.</summary>
    public void Done(IReadOnlyList<WorkItem> items)
    {
        lock (_lock)
        {
            foreach (WorkItem item in items)
                _items.Remove(item.Id);
            if (_items.Count == 0)
                _empty!.SetResult();
        }
    }
}
