namespace NewsBot.Discord.Gateway;

/// <summary>
/// Beats at the interval that the gateway asked for, the first time after a random part of it. A beat that was not
/// acknowledged before the next means that nobody is there any more.
/// </summary>
internal sealed class Heart(TimeProvider clock, Jitter jitter)
{
    private volatile bool _isAnswered = true;

    public void Answered() => _isAnswered = true;

    /// <summary>Returns when a beat was not answered.</summary>
    public async Task BeatAsync(TimeSpan interval, Func<Task> send, CancellationToken cancellation)
    {
        await Task.Delay(interval * jitter.Next(), clock, cancellation);
        while (_isAnswered)
        {
            _isAnswered = false;
            await send();
            await Task.Delay(interval, clock, cancellation);
        }
    }
}
