using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Http;
using Telegram.Bot;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// Lets Telegram call, on a port of its own. A call is answered when its update has been dealt with; until then
/// Telegram keeps the update and calls again.
/// </summary>
public sealed class WebhookListener(
    TelegramCalls calls,
    TelegramState state,
    UpdateHandler handler,
    IOptions<TelegramOptions> options,
    OwnPorts ports)
{
    private const int MostBytes = 1024 * 1024;
    private const int MostConnections = 40;
    private readonly TelegramWebhookOptions _options = options.Value.Webhook;

    /// <summary>Listens until cancelled. The webhook stays set: Telegram keeps what it cannot deliver.</summary>
    public async Task RunAsync(UpdateReader reader, ChatInbox inbox, CancellationToken cancellation)
    {
        string secret = _options.SecretToken
            ?? Convert.ToHexString(await state.SecretAsync("webhook-secret", cancellation));
        var calling = new WebhookCall(reader, handler, inbox, secret);
        await using WebApplication app = Build();
        app.Run(context => calling.AnswerAsync(context, cancellation));
        await app.StartAsync(cancellation);
        try
        {
            ports.Add(_options.Port);
            await calls.CallAsync(
                (bot, token) => bot.SetWebhook(
                    _options.PublicUrl!,
                    maxConnections: MostConnections,
                    allowedUpdates: UpdatePoller.Kinds,
                    secretToken: secret,
                    cancellationToken: token),
                cancellation);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "NewsBot" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(IPAddress.Parse(_options.Address), _options.Port);
        });
        return builder.Build();
    }
}
