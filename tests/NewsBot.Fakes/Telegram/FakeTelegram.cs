using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.Methods;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// A Telegram Bot API on loopback: it checks what it is asked as the real one does, keeps chats, and can be told to
/// fail. What it accepted stands in <see cref="Ledger"/> before it answers.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Server _server;
    private readonly FaultQueue _faults = new();
    private readonly Endpoint _endpoint;

    private FakeTelegram(WebApplication web, Server server)
    {
        _web = web;
        _server = server;
        _endpoint = new Endpoint(server, _faults);
        web.Run(_endpoint.AnswerAsync);
    }

    public string Token => _server.Bot.Token;

    public string Username => _server.Bot.Username;

    /// <summary>To be given to a bot as the address of the Bot API.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public Ledger Ledger => _server.Ledger;

    /// <summary>How many calls came while they had been told to wait.</summary>
    public int CallsInsideRetryAfter => Locked(() => _server.Limits.Impatient);

    /// <summary>How many times updates have been asked for.</summary>
    public int Polls => Locked(() => _server.Updates.Polls);

    public IReadOnlyList<CallbackAnswer> CallbackAnswers =>
        Locked<IReadOnlyList<CallbackAnswer>>(() => [.. _server.Callbacks.Answers]);

    /// <summary>Starts on a free port, or on the one given.</summary>
    public static async Task<FakeTelegram> StartAsync(
        int port = 0, TimeProvider? clock = null, TelegramLimits? limits = null, string token = "7000000001:fake-token")
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var bot = new BotIdentity(token, "news_fake_bot");
        var server = new Server(bot, limits ?? new TelegramLimits(), clock ?? TimeProvider.System);
        var fake = new FakeTelegram(builder.Build(), server);
        await fake._web.StartAsync();
        fake.Address = new Uri(fake._web.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return fake;
    }

    /// <summary>
    /// Makes the next calls fail: of one method or (null) of all but getUpdates, in one chat or (null) in all.
    /// </summary>
    public FakeTelegram FailNext(TelegramFault fault, string? method = null, long? chat = null, int times = 1)
    {
        _faults.Add(fault, method, chat, times);
        return this;
    }

    /// <summary>Forgets the failures that have not happened yet.</summary>
    public void Heal() => _faults.Clear();

    /// <summary>From now on the token is refused, until it is restored.</summary>
    public void Revoke(bool isRevoked = true) => _endpoint.IsRevoked = isRevoked;

    /// <summary>The bot gets a new token, as from @BotFather; the old one is refused from now on.</summary>
    public void Reissue(string token)
    {
        lock (_server.World.Gate)
            _server.Bot = _server.Bot with { Token = token };
        Revoke(isRevoked: false);
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _web.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.Stop.CancelAsync();
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _web.StopAsync(now.Token);
        await _web.DisposeAsync();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_server.World.Gate)
            return read();
    }
}
