namespace NewsBot.Discord.Gateway;

/// <summary>Discord closes a connection that sends over 120 payloads a minute; ten are left as a reserve.</summary>
internal sealed class SendBudget
{
    private const int Most = 110;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<DateTimeOffset> _sent = new();

    public bool TryTake(DateTimeOffset now)
    {
        while (_sent.TryPeek(out DateTimeOffset oldest) && now - oldest >= Window)
            _sent.Dequeue();
        if (_sent.Count >= Most)
            return false;
        _sent.Enqueue(now);
        return true;
    }
}
