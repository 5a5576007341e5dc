namespace NewsBot.Storage;

/// <summary>What a stage has claimed and not yet done.</summary>
internal sealed class ItemsInHand
{
    private readonly Lock _lock = new();

    // By reference: what is added again while it is done may be claimed again before it is noted as done.
    private readonly HashSet<WorkItem> _items = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource? _empty;

    /// <summary>How many were taken in all.</summary>
    public int Total { get; private set; }

    /// <summary>What is not done, as it is now.</summary>
    public IReadOnlyList<WorkItem> Rest
    {
        get
        {
            lock (_lock)
                return [.. _items];
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

    /// <summary>As many more.</summary>
    public void Take(IReadOnlyList<WorkItem> items)
    {
        lock (_lock)
        {
            Total += items.Count;
            if (_items.Count == 0 && items.Count > 0)
                _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            foreach (WorkItem item in items)
                _items.Add(item);
        }
    }

    /// <summary>As many less; they were taken.</summary>
    public void Done(IReadOnlyList<WorkItem> items)
    {
        lock (_lock)
        {
            foreach (WorkItem item in items)
                _items.Remove(item);
            if (_items.Count == 0)
                _empty!.SetResult();
        }
    }
}
