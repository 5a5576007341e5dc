namespace NewsBot.Storage;

/// <summary>
/// Hands work back. In a flood nearly all of it is, and each transaction waits for the disk: what is handed back while
/// one waits for its turn goes with it.
/// </summary>
internal sealed class Postponements(Database database, NodeName node)
{
    /// <summary>What stands in <c>last_error</c> of work that was handed back.</summary>
    public const string Reason = "waits for its turn";

    private readonly Lock _lock = new();
    private Batch? _open;

    /// <summary>Completes when the item is handed back, to be taken up again at <paramref name="until"/>.</summary>
    public Task AddAsync(WorkItem item, DateTimeOffset until)
    {
        lock (_lock)
        {
            Batch? batch = _open;
            if (batch is not null)
            {
                batch.Items.Add((item, until));
                return batch.Written;
            }

            _open = batch = new Batch();
            batch.Items.Add((item, until));
            return batch.Written = Task.Run(() => WriteAsync(batch));
        }
    }

    // No cancellation here: one item's must not undo the others', and it is a matter of milliseconds.
    private async Task WriteAsync(Batch batch)
    {
        try
        {
            await database.WriteAsync(async session =>
            {
                Close(batch);
                foreach ((WorkItem item, DateTimeOffset until) in batch.Items)
                    await WriteAsync(session, item, until);
            });
        }
        finally
        {
            Close(batch);
        }
    }

    private void Close(Batch batch)
    {
        lock (_lock)
        {
            if (_open == batch)
                _open = null;
        }
    }

    private Task<int> WriteAsync(Session session, WorkItem item, DateTimeOffset until) => session.ExecuteAsync(
        """
        UPDATE work SET started = 0, owner = NULL, lease_until = 0, attempts = @Attempts, not_before = @until,
            last_error = @Reason
        WHERE stage = @Stage AND id = @Id AND owner = @owner
        """,
        new { item.Stage, item.Id, item.Attempts, until, Reason, owner = node.Value });

    private sealed class Batch
    {
        public List<(WorkItem Item, DateTimeOffset Until)> Items { get; } = [];

        public Task Written { get; set; } = Task.CompletedTask;
    }
}
