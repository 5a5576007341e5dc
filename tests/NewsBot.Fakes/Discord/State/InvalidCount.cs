namespace NewsBot.Fakes.Discord.State;

/// <summary>Counts invalid requests; too many within ten minutes ban the address for an hour.</summary>
internal sealed class InvalidCount(int most, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Ban = TimeSpan.FromHours(1);
    private readonly Queue<DateTimeOffset> _at = new();
    private DateTimeOffset _bannedUntil;

    public bool IsBanned => clock.GetUtcNow() < _bannedUntil;

    public int Total { get; private set; }

    public void Add()
    {
        DateTimeOffset now = clock.GetUtcNow();
        Total++;
        _at.Enqueue(now);
        while (_at.Peek() + Window <= now)
            _at.Dequeue();
        if (_at.Count >= most)
            _bannedUntil = now + Ban;
    }
}
