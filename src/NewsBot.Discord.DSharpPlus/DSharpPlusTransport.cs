using DSharpPlus;
using DSharpPlus.Extensions;
using DSharpPlus.Net.Gateway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.DSharpPlus;

/// <summary>
/// Listens with DSharpPlus 5: it connects, identifies, resumes and holds the shards. Requests are those of
/// <see cref="DiscordRestTransport"/>, since DSharpPlus sends no nonce, repeats by itself, reads limits in the culture
/// of the machine, and logs addresses with interaction tokens in them.
/// </summary>
/// <inheritdoc/>
public sealed class DSharpPlusTransport(
    DiscordOptions options, HttpMessageHandler handler, TimeProvider clock, Random random, ILoggerFactory logs)
    : DiscordRestTransport(options, handler, clock, random, logs.CreateLogger<DSharpPlusTransport>())
{
    private readonly DiscordOptions _options = options;
    private readonly TimeProvider _clock = clock;
    private readonly CancellationTokenSource _stop = new();
    private DiscordClient? _client;
    private GatewayWatch? _watch;
    private Task _pumping = Task.CompletedTask;
    private bool _isConnecting;

    /// <inheritdoc/>
    public override DiscordConnectionState State => _watch?.State ?? DiscordConnectionState.Stopped;

    /// <inheritdoc/>
    protected override ulong? ApplicationId => _watch?.ApplicationId;

    /// <inheritdoc/>
    public override async Task StartAsync(IDiscordSink sink, CancellationToken cancellation)
    {
        if (_client is not null)
            throw new InvalidOperationException("The transport was started before.");
        var pump = new EventPump(sink, logs.CreateLogger<DSharpPlusTransport>());
        var watch = new GatewayWatch(sink, pump, _clock);
        watch.Change(DiscordConnectionState.Connecting, null);
        GatewayInfo info = await GatewayAsync(watch, cancellation);
        _watch = watch;
        _client = Build(watch, (uint)info.Shards);
        watch.Expect(info.Shards);
        _pumping = pump.RunAsync(_stop.Token);
        await _client.ConnectAsync().WaitAsync(cancellation);
        _isConnecting = true;
        await watch.ReadyAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellation)
    {
        if (_client is null || _watch is not { IsOver: false } watch)
            return;
        watch.End();

        // Before it has begun to connect, DSharpPlus has nothing that it could disconnect.
        if (_isConnecting)
            await _client.DisconnectAsync().WaitAsync(cancellation);
        await _stop.CancelAsync();
        await _pumping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _client?.Dispose();
        _stop.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Asked by ourselves first: a refused token is told as what it is.</summary>
    private async Task<GatewayInfo> GatewayAsync(GatewayWatch watch, CancellationToken cancellation)
    {
        try
        {
            return await GatewayAsync(cancellation);
        }
        catch (DiscordException error) when (error.Kind == DiscordErrorKind.Unauthorized)
        {
            _watch = watch;
            watch.Change(DiscordConnectionState.Failed, error.Message);
            throw;
        }
    }

    /// <summary>Uncompressed: the little that a digest bot hears is not worth a native library.</summary>
    private DiscordClient Build(GatewayWatch watch, uint shards)
    {
        var intents = (DiscordIntents)_options.Intents;
        DiscordClientBuilder builder = shards > 1
            ? DiscordClientBuilder.CreateSharded(_options.Token, intents, shards)
            : DiscordClientBuilder.CreateDefault(_options.Token, intents);
        return builder
            .DisableDefaultLogging()
            .DisableGatewayCompression()
            .ConfigureServices(services =>
            {
                services.AddSingleton(logs).AddLogging();
                services.AddSingleton(watch).AddSingleton(_clock).AddSingleton(Jitter);
                services.AddHttpClient("DSharpPlus.Rest.HttpClient")
                    .AddHttpMessageHandler(() => new ApiAddress(_options.Api));
                services.Decorate<ITransportService, WatchedTransport>();
                services.Decorate<IGatewayClient, CalmGateway>();
            })
            .Build();
    }
}
