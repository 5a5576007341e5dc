using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>Where updates are to be pushed, if anywhere.</summary>
internal sealed class Webhook
{
    private const int LongestSecret = 256;

    public string Url { get; private set; } = "";

    public string? Secret { get; private set; }

    public long Connections { get; private set; } = 40;

    public bool IsSet => Url.Length > 0;

    public void Set(Call call)
    {
        string url = call.Text("url") ?? "";
        if (url.Length > 0 && !Uri.TryCreate(url, UriKind.Absolute, out _))
            throw RefusalException.Bad("invalid webhook URL specified");
        if (url.Length > 0 && !IsAllowed(new Uri(url)))
            throw RefusalException.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        Secret = Checked(call.Text("secret_token"));
        Connections = Math.Clamp(call.Number("max_connections") ?? 40, 1, 100);
        Url = url;
    }

    public void Clear() => Url = "";

    /// <summary>The real server wants HTTPS; on loopback a self-hosted one takes HTTP.</summary>
    private static bool IsAllowed(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps || (url.Scheme == "http" && url.IsLoopback);

    private static string? Checked(string? secret)
    {
        if (secret?.Length > LongestSecret)
            throw RefusalException.Bad("secret token is too long");
        if (secret?.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not '_' and not '-') == true)
            throw RefusalException.Bad("secret token contains unallowed characters");
        return secret;
    }
}
