using NewsBot.Chats.Local;

namespace NewsBot.Web.Chat;

/// <summary>
/// Lets the operator in: a one-time key in a link becomes a session in a cookie that no script can read.
/// </summary>
public sealed class ChatAccess(LocalKeys keys)
{
    private const int LongestKey = 128;

    /// <summary>The session of a request; null where it has none that is known.</summary>
    public async Task<string?> SessionAsync(HttpContext context) =>
        context.Request.Cookies[Name(context)] is { Length: > 0 and <= LongestKey } token
            && await keys.KnowsAsync(token, context.RequestAborted)
                ? token
                : null;

    /// <summary>Takes a key for a session; false where it is none, or was used.</summary>
    public async Task<bool> TryEnterAsync(HttpContext context, string key)
    {
        if (key.Length > LongestKey || await keys.ExchangeAsync(key, context.RequestAborted) is not { } token)
            return false;
        context.Response.Cookies.Append(Name(context), token, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/chat",
            MaxAge = LocalKeys.SessionLife,
        });
        return true;
    }

    /// <summary>
    /// Browsers keep cookies by host, not by port: two bots on one machine would lock each other out.
    /// </summary>
    private static string Name(HttpContext context) => $"newsbot-{context.Connection.LocalPort}";
}
