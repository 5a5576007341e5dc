using DSharpPlus.Entities;
using DSharpPlus.Net.Abstractions;
using DSharpPlus.Net.Gateway;

namespace NewsBot.Discord.DSharpPlus;

/// <summary>
/// Waits before every reconnect. Without it DSharpPlus reconnects while the old connection is still being taken down,
/// which then takes the new one with it; it identifies again within the five seconds in which Discord allows one, and
/// would use up the day's sessions in a bad hour.
/// </summary>
internal sealed class CalmGateway(
    IGatewayClient inner, GatewayWatch watch, TimeProvider clock, Jitter jitter) : IGatewayClient
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private DateTimeOffset _since;
    private int _failures;

    public bool IsConnected => inner.IsConnected;

    public TimeSpan Ping => inner.Ping;

    public int ShardId => inner.ShardId;

    public async Task<GatewayConnectionFrame> ConnectAsync(
        string url,
        DiscordActivity? activity = null,
        DiscordUserStatus? status = null,
        DateTimeOffset? idleSince = null,
        ShardInfo? shardInfo = null)
    {
        _since = clock.GetUtcNow();
        return Note(await inner.ConnectAsync(url, activity, status, idleSince, shardInfo));
    }

    public Task DisconnectAsync() => inner.DisconnectAsync();

    public async Task<GatewayConnectionFrame> ReconnectAsync()
    {
        DateTimeOffset now = clock.GetUtcNow();
        _failures = now - _since >= Stable ? 1 : _failures + 1;
        TimeSpan wait = jitter.Backoff(_failures, Longest);
        TimeSpan least = (watch.LastReady > _since ? watch.LastReady : _since) + Apart - now;
        await Task.Delay(wait > least ? wait : least, clock, CancellationToken.None);
        _since = clock.GetUtcNow();
        return Note(await inner.ReconnectAsync());
    }

    public Task WriteAsync(byte[] payload) => inner.WriteAsync(payload);

    private GatewayConnectionFrame Note(GatewayConnectionFrame frame)
    {
        if (frame.DisconnectReason == GatewayDisconnectReason.IrrecoverableCloseCode)
            watch.Refused((int?)frame.CloseCode);
        return frame;
    }
}
