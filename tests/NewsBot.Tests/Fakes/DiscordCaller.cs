using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;

namespace NewsBot.Tests.Fakes;

/// <summary>Calls the fake over HTTP, as a bot would.</summary>
internal sealed class DiscordCaller(FakeDiscord discord) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    public string? UserAgent { get; set; } = "DiscordBot (https://bot.example, 1)";

    public string Token { get; set; } = discord.Token;

    public Task<DiscordAnswer> PostAsync(string path, object body) => CallAsync(HttpMethod.Post, path, body);

    public async Task<DiscordAnswer> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(discord.Address, path));
        request.Headers.TryAddWithoutValidation("Authorization", "Bot " + Token);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using HttpResponseMessage response = await _http.SendAsync(request, CancellationToken.None);
        return new DiscordAnswer(
            response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record DiscordAnswer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public int? Code => (int?)Json["code"];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
