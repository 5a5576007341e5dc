namespace NewsBot.Chats.Local;

/// <summary>Wakes every open page of the local chat when something was written.</summary>
public sealed class LocalBell
{
    private TaskCompletionSource _next = New();

    /// <summary>Done when it rings next. Taken before looking, so that nothing is missed in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everybody.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
