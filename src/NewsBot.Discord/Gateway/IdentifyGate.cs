using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Gateway;

/// <summary>
/// Lets the shards begin sessions one after another, five seconds apart, whatever more Discord would allow at once; and
/// none where the day's thousand are used up, since then Discord resets the token.
/// </summary>
internal sealed partial class IdentifyGate(
    Func<CancellationToken, Task<GatewayInfo>> ask, TimeProvider clock, ILogger log) : IDisposable
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _next;

    /// <summary>Waits for a turn, which must be given back; gives the address to connect to.</summary>
    public async Task<string> EnterAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                GatewayInfo info = await ask(cancellation);
                if (info.Remaining > 0)
                {
                    TimeSpan wait = _next - clock.GetUtcNow();
                    if (wait > TimeSpan.Zero)
                        await Task.Delay(wait, clock, cancellation);
                    return info.Url;
                }

                Log.UsedUp(log, info.ResetAfter);
                await Task.Delay(info.ResetAfter, clock, cancellation);
            }
        }
        catch
        {
            _one.Release();
            throw;
        }
    }

    /// <summary>The session has begun, or will not.</summary>
    public void Leave()
    {
        _next = clock.GetUtcNow() + Apart;
        _one.Release();
    }

    public void Dispose() => _one.Dispose();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord allows no more sessions today; the next begins in {Wait}.")]
        public static partial void UsedUp(ILogger log, TimeSpan wait);
    }
}
