using Microsoft.Extensions.Options;
using NewsBot.Chats.Rendering;
using Telegram.Bot;

namespace NewsBot.Chats.Telegram;

/// <summary>The way to the Bot API.</summary>
public sealed class TelegramApi
{
    /// <summary>Name of its HTTP client.</summary>
    public const string HttpName = "telegram";

    private const int LongestReason = 300;
    private readonly string _token;

    /// <param name="options">With a token that is right.</param>
    /// <param name="http">Makes the client named <see cref="HttpName"/>.</param>
    public TelegramApi(IOptions<TelegramOptions> options, IHttpClientFactory http)
    {
        _token = TelegramToken.Read(options.Value);
        // Repeating a send is the outbox's to decide.
        var settings = new TelegramBotClientOptions(_token, options.Value.Address) { RetryCount = 0 };
        Bot = new TelegramBotClient(settings, http.CreateClient(HttpName));
    }

    /// <summary>The library's client.</summary>
    public ITelegramBotClient Bot { get; }

    /// <summary>What went wrong, on one short line and without the token.</summary>
    public string Reason(string text) => TextCut.Shortened(
        HarmlessText.Line(text)
            .Replace(_token, "[token]", StringComparison.OrdinalIgnoreCase)
            .Replace(Uri.EscapeDataString(_token), "[token]", StringComparison.OrdinalIgnoreCase),
        LongestReason);
}
