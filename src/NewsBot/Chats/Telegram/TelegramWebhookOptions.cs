using System.Net;

namespace NewsBot.Chats.Telegram;

/// <summary>How Telegram calls the bot. Off unless <see cref="PublicUrl"/> is set.</summary>
public sealed class TelegramWebhookOptions
{
    private const int LongestSecret = 256;

    /// <summary>IP address to listen on. A proxy with a certificate stands before it.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port to listen on; never the port of the pages.</summary>
    public int Port { get; set; } = 8443;

    /// <summary>What Telegram calls: an https address that leads to that port; null to ask Telegram instead.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// What Telegram says with every call, so that nobody else can speak for it: 16 to 256 letters, digits, _ and -.
    /// Null has the bot make one.
    /// </summary>
    public string? SecretToken { get; set; }

    /// <summary>Whether Telegram is to call.</summary>
    internal bool IsOn => PublicUrl is not null;

    /// <summary>What is wrong, by key.</summary>
    internal IEnumerable<(string Key, string Text)> Problems()
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return (nameof(Address), "Address must be an IP address, such as 127.0.0.1.");
        if (Port is < 0 or > 65535)
            yield return (nameof(Port), "Port must be between 0 and 65535; 0 takes any free one.");
        if (PublicUrl is not null && !IsPublic(PublicUrl))
            yield return (nameof(PublicUrl), "Telegram calls https addresses only, such as https://bot.example/hook.");
        if (SecretToken is not null && !IsSecret(SecretToken))
            yield return (nameof(SecretToken), "Take 16 to 256 letters, digits, _ and -.");
    }

    /// <summary>A Bot API server of one's own may call a plain address on the same machine.</summary>
    private static bool IsPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsSecret(string secret) =>
        secret.Length is >= 16 and <= LongestSecret
        && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
