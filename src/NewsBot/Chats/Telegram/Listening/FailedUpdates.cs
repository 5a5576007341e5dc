using System.Collections.Concurrent;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Counts how often updates failed.</summary>
internal sealed class FailedUpdates
{
    private const int MostTries = 5;
    private readonly ConcurrentDictionary<int, int> _tries = new();

    /// <summary>How long to wait before the next try: 1, 2, 4, 8 seconds.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(Math.Pow(2, _tries.Values.DefaultIfEmpty(1).Max() - 1));

    /// <summary>Counts one failure; true where it was the last try.</summary>
    public bool IsLast(int update)
    {
        if (_tries.AddOrUpdate(update, 1, (_, tries) => tries + 1) < MostTries)
            return false;
        Forget(update);
        return true;
    }

    /// <summary>It is dealt with.</summary>
    public void Forget(int update) => _tries.TryRemove(update, out _);
}
