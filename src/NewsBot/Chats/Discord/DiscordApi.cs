using Microsoft.Extensions.Options;
using NewsBot.Chats.Rendering;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>
/// The ways to Discord: one for requests, which stays, and one for listening, which is made anew for each time that
/// this node listens.
/// </summary>
public sealed class DiscordApi : IAsyncDisposable
{
    /// <summary>Name of its HTTP client.</summary>
    public const string HttpName = "discord";

    private const int LongestReason = 300;

    /// <summary>A request and the wait before it are together within the ten seconds that delivery gives.</summary>
    private static readonly TimeSpan Request = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);
    private readonly string _token;
    private readonly Func<IDiscordTransport> _make;
    private volatile IDiscordTransport _requests;

    /// <param name="options">With a token that is right.</param>
    /// <param name="http">Makes the handler named <see cref="HttpName"/>.</param>
    /// <param name="clock">Tells the time of limits and waits.</param>
    /// <param name="logs">Of the transports; they never see the token.</param>
    public DiscordApi(
        IOptions<DiscordOptions> options, IHttpMessageHandlerFactory http, TimeProvider clock, ILoggerFactory logs)
    {
        _token = DiscordToken.Read(options.Value);
        var settings = new NewsBot.Discord.DiscordOptions(_token)
        {
            Api = new Uri(options.Value.Address.TrimEnd('/') + "/"),
            RequestTimeout = Request,
            LongestWait = Wait,
        };
#if DSHARPPLUS
        _make = () => new NewsBot.Discord.DSharpPlus.DSharpPlusTransport(
            settings, http.CreateHandler(HttpName), clock, new Random(), logs);
#else
        ILogger log = logs.CreateLogger<DiscordApi>();
        _make = () => new DiscordTransport(settings, http.CreateHandler(HttpName), clock, new Random(), log);
#endif
        _requests = _make();
    }

    /// <summary>For requests; it never listens.</summary>
    public IDiscordTransport Requests => _requests;

    /// <summary>A new way to listen, which belongs to the caller.</summary>
    public IDiscordTransport Connect() => _make();

    /// <summary>
    /// A transport sends nothing more once its token was refused; whoever asks whether it is good again needs a new
    /// one.
    /// </summary>
    public void Renew() => _requests = _make();

    /// <summary>What went wrong, on one short line and without the token.</summary>
    public string Reason(string text) => TextCut.Shortened(
        HarmlessText.Line(text).Replace(_token, "[token]", StringComparison.OrdinalIgnoreCase), LongestReason);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _requests.DisposeAsync();
}
