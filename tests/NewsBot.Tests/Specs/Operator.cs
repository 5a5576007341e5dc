using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Tests.Specs;

/// <summary>Somebody at the machine that the service runs on, without a browser: requests with a cookie.</summary>
internal sealed class Operator : IDisposable
{
    private static readonly Regex Link = new(
        "Chat: (?<link>http://[^ ]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex FormToken = new(
        "name=\"token\" value=\"(?<token>[0-9a-f]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly HttpMessageInvoker _http = new(
        new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    private readonly RunningBot _bot;

    private Operator(RunningBot bot, Uri link)
    {
        _bot = bot;
        OneTimeLink = link;
    }

    /// <summary>What the terminal showed.</summary>
    public Uri OneTimeLink { get; }

    /// <summary>The session, once it was given.</summary>
    public string? Session { get; set; }

    /// <summary>The language of the browser; null for one that says none.</summary>
    public string? Language { get; set; }

    /// <summary>What the server said of the cookie.</summary>
    public string? CookieRules { get; private set; }

    public static async Task<Operator> AtAsync(RunningBot bot)
    {
        await bot.SeesAsync("the chat's link", () => Link.IsMatch(bot.Errors));
        return new Operator(bot, new Uri(Link.Match(bot.Errors).Groups["link"].Value));
    }

    /// <summary>Opens the link, and keeps the cookie.</summary>
    public async Task<HttpStatusCode> EnterAsync()
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, OneTimeLink.PathAndQuery);
        if (answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies))
        {
            CookieRules = cookies.Single();
            Session = CookieRules.Split('=', 2)[1].Split(';')[0];
        }

        return answer.StatusCode;
    }

    public async Task<string> PageAsync()
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, "/chat");
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<string> TokenAsync() => FormToken.Match(await PageAsync()).Groups["token"].Value;

    public async Task<HttpStatusCode> StatusAsync(string path, string? host = null)
    {
        using HttpResponseMessage answer = await SendAsync(
            HttpMethod.Get, path, request => request.Headers.Host = host);
        return answer.StatusCode;
    }

    /// <summary>Posts the form as a browser does.</summary>
    public async Task<HttpStatusCode> PostAsync(string text, string? token, string? origin)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Post, "/chat", request =>
        {
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            var fields = new Dictionary<string, string> { ["text"] = text };
            if (token is not null)
                fields["token"] = token;
            request.Content = new FormUrlEncodedContent(fields);
        });
        return answer.StatusCode;
    }

    public string Origin => _bot.Page.GetLeftPart(UriPartial.Authority);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_bot.Page, path));
        if (Session is not null)
            request.Headers.Add("Cookie", $"newsbot-{_bot.Page.Port}={Session}");
        if (Language is not null)
            request.Headers.Add("Accept-Language", Language);
        with?.Invoke(request);
        return await _http.SendAsync(request, CancellationToken.None);
    }
}
