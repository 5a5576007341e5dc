using Microsoft.Extensions.Logging;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord;

/// <summary>The built-in client: HTTP and a WebSocket, without a package.</summary>
/// <inheritdoc/>
public sealed class DiscordTransport(
    DiscordOptions options, HttpMessageHandler handler, TimeProvider clock, Random random, ILogger log)
    : DiscordRestTransport(options, handler, clock, random, log)
{
    private readonly DiscordOptions _options = options;
    private readonly TimeProvider _clock = clock;
    private readonly ILogger _log = log;
    private IdentifyGate? _identifies;
    private ShardFleet? _fleet;

    /// <inheritdoc/>
    public override DiscordConnectionState State => _fleet?.State ?? DiscordConnectionState.Stopped;

    /// <inheritdoc/>
    protected override ulong? ApplicationId => _fleet?.ApplicationId;

    /// <inheritdoc/>
    public override async Task StartAsync(IDiscordSink sink, CancellationToken cancellation)
    {
        if (_fleet is not null)
            throw new InvalidOperationException("The transport was started before.");
        var fleet = new ShardFleet(sink, new EventPump(sink, _log));
        sink.OnStateChanged(DiscordConnectionState.Connecting, null);
        GatewayInfo info = await ShardsAsync(fleet, cancellation);
        _fleet = fleet;
        _identifies = new IdentifyGate(GatewayAsync, _clock, _log);
        var context = new ShardContext(_options, _identifies, _clock, Jitter, _log, _ => { }, _ => { });
        _fleet.Start(context, info.Shards);
        await _fleet.ReadyAsync(cancellation);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellation) =>
        _fleet?.StopAsync().WaitAsync(cancellation) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_fleet is not null)
            await _fleet.StopAsync();
        _fleet?.Dispose();
        _identifies?.Dispose();
        await base.DisposeAsync();
    }

    private async Task<GatewayInfo> ShardsAsync(ShardFleet fleet, CancellationToken cancellation)
    {
        try
        {
            return await GatewayAsync(cancellation);
        }
        catch (DiscordException error) when (error.Kind == DiscordErrorKind.Unauthorized)
        {
            _fleet = fleet;
            fleet.Refuse(error.Message);
            throw;
        }
    }
}
