namespace NewsBot.Discord.Rest;

/// <summary>
/// Counts the invalid requests of the last ten minutes: 401, 403, and 429 unless the limit is shared with others. At
/// 10,000 Discord bans the address; far below that nothing more is sent until enough of them are old.
/// </summary>
internal sealed class InvalidRequests(int most)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _at = new();

    public void Add(DateTimeOffset now)
    {
        lock (_gate)
            _at.Enqueue(now);
    }

    /// <summary>How long to send nothing; zero while there is room.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        lock (_gate)
        {
            while (_at.TryPeek(out DateTimeOffset oldest) && now - oldest >= Window)
                _at.Dequeue();
            return _at.Count < most ? TimeSpan.Zero : _at.Peek() + Window - now;
        }
    }
}
