using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.Gateway;
using NewsBot.Fakes.Discord.Routes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <summary>
/// A Discord on loopback, REST and gateway: it checks what it is asked as the real one does, keeps channels, and can be
/// told to fail. What it accepted stands in <see cref="Ledger"/> before it answers.
/// </summary>
public sealed partial class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Server _server;
    private readonly FaultQueue _faults = new();
    private readonly Endpoint _endpoint;
    private readonly GatewayEndpoint _gateway;

    private FakeDiscord(WebApplication web, Server server)
    {
        _web = web;
        _server = server;
        _endpoint = new Endpoint(server, _faults, GatewayAddress);
        _gateway = new GatewayEndpoint(server.Gateway, GatewayAddress);
        server.Gateway.Guilds = () => Locked<IReadOnlyList<JsonObject>>(() => [.. server.World.Guilds.Values
            .Select(guild => Wire.Guild(guild, server.World.Channels.Values.Where(c => c.Guild == guild)))]);
        web.UseWebSockets();
        web.Run(context => context.WebSockets.IsWebSocketRequest
            ? _gateway.AnswerAsync(context)
            : _endpoint.AnswerAsync(context));
    }

    public string Token => _server.Bot.Token;

    public ulong ApplicationId => _server.Bot.Application;

    public ulong BotId => _server.Bot.Id;

    /// <summary>To be given to a bot as the address of the API.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public Ledger Ledger => _server.Ledger;

    /// <summary>How many requests came while they had been told to wait.</summary>
    public int CallsInsideRetryAfter => Locked(() => _server.Limits.Impatient);

    /// <summary>How many requests were invalid, and whether the address is banned for them.</summary>
    public (int Count, bool IsBanned) Invalid => Locked(() => (_server.Invalid.Total, _server.Invalid.IsBanned));

    /// <summary>How many people, roles and @everyone were called by messages.</summary>
    public int Pings => _server.Pings;

    /// <summary>Starts on a free port, or on the one given.</summary>
    public static async Task<FakeDiscord> StartAsync(
        int port = 0, TimeProvider? clock = null, DiscordLimits? limits = null, string token = "fake-discord-token")
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var bot = new BotIdentity(900_000_000_000_000_002, 900_000_000_000_000_001, token, "news-fake-bot");
        var server = new Server(bot, limits ?? new DiscordLimits(), clock ?? TimeProvider.System);
        var fake = new FakeDiscord(builder.Build(), server);
        await fake._web.StartAsync();
        string address = fake._web.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.Address = new Uri(address + "/api/v10/");
        return fake;
    }

    /// <summary>
    /// Makes the next requests fail: of one route, such as <c>GET /gateway/bot</c>, or (null) of all that neither
    /// connect nor probe; in one channel or (null) in all.
    /// </summary>
    public FakeDiscord FailNext(DiscordFault fault, string? route = null, ulong? channel = null, int times = 1)
    {
        _faults.Add(fault, route, channel, times);
        return this;
    }

    /// <summary>Forgets the failures that have not happened yet.</summary>
    public void Heal() => _faults.Clear();

    /// <summary>From now on the token is refused, until it is restored.</summary>
    public void Revoke(bool isRevoked = true) => _endpoint.IsRevoked = isRevoked;

    /// <summary>Messages with a nonce that was used are posted all the same.</summary>
    public void ForgetNonces() => _server.Nonces.IsForgetful = true;

    /// <summary>All buckets get other names, as when Discord changes its limits.</summary>
    public void RenameBuckets() => Locked(() => _server.Limits.Epoch++);

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _web.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _server.Gateway.EachLive(connection => connection.Reset());
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _web.StopAsync(now.Token);
        await _web.DisposeAsync();
    }

    private string GatewayAddress() => $"ws://{Address.Authority}/";

    private T Locked<T>(Func<T> read)
    {
        lock (_server.World.Gate)
            return read();
    }
}
