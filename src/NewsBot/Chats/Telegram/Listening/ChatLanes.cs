namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Runs the work of one chat in the order it came, that of different chats side by side.</summary>
public sealed class ChatLanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Task> _last = [];

    /// <summary>How many chats have work.</summary>
    public int Busy
    {
        get
        {
            lock (_gate)
                return _last.Count;
        }
    }

    /// <summary>Runs the work after all that came before it in the chat, whether or not that failed.</summary>
    public Task RunAsync(long chat, Func<Task> work)
    {
        lock (_gate)
        {
            Task mine = AfterAsync(_last.GetValueOrDefault(chat, Task.CompletedTask), work);
            _last[chat] = mine;
            return EndAsync(chat, mine);
        }
    }

    private static async Task AfterAsync(Task before, Func<Task> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await work();
    }

    private async Task EndAsync(long chat, Task mine)
    {
        try
        {
            await mine;
        }
        finally
        {
            lock (_gate)
            {
                if (_last.GetValueOrDefault(chat) == mine)
                    _last.Remove(chat);
            }
        }
    }
}
