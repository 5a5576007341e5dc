namespace NewsBot.Delivery.Outbox;

/// <summary>
/// What keeps a platform from sending, and lasts: told when it begins, when it becomes another, and once a minute, not
/// with every try. Not safe for concurrent calls.
/// </summary>
internal sealed class Interruption(TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private string? _told;
    private long _at;

    /// <summary>Whether it is to be told now; then it counts as told.</summary>
    public bool IsNews(Exception error)
    {
        if (error.Message == _told && clock.GetElapsedTime(_at) < Again)
            return false;
        (_told, _at) = (error.Message, clock.GetTimestamp());
        return true;
    }

    /// <summary>It is over.</summary>
    public void Ends() => _told = null;
}
