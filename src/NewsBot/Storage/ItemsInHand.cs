namespace NewsBot.Storage;

/// <summary>Counts what a stage has in work.</summary>
internal sealed class ItemsInHand
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _empty;
    private int _count;

    /// <summary>How many were taken in all.</summary>
    public int Total { get; private set; }

    /// <summary>Completes once none is in work; completed where none is.</summary>
    public Task WhenEmpty
    {
        get
        {
            lock (_lock)
                return _empty?.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>One more.</summary>
    public void Take()
    {
        lock (_lock)
        {
            Total++;
            if (_count++ == 0)
                _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>One less.</summary>
    public void Done()
    {
        lock (_lock)
        {
            if (--_count == 0)
                _empty!.SetResult();
        }
    }
}
