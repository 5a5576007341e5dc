using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes;

/// <summary>Calls the fake over HTTP, as a bot would.</summary>
internal sealed class TelegramCaller(FakeTelegram telegram) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    public Task<TelegramAnswer> CallAsync(string method, object? parameters = null, CancellationToken stop = default) =>
        PostAsync($"/bot{telegram.Token}/{method}", JsonContent.Create(parameters ?? new object()), stop);

    public async Task<TelegramAnswer> PostAsync(string path, HttpContent content, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(telegram.Address, path));
        request.Content = content;
        using HttpResponseMessage response = await _http.SendAsync(request, stop);
        string body = await response.Content.ReadAsStringAsync(stop);
        return new TelegramAnswer(response.StatusCode, body, response.Headers.RetryAfter?.ToString());
    }

    /// <summary>Sends HTML to a chat and gives the description of the refusal.</summary>
    public async Task<string?> RefusalOfAsync(long chat, string html) =>
        (await CallAsync("sendMessage", new { chat_id = chat, text = html, parse_mode = "HTML" })).Description;

    public void Dispose() => _http.Dispose();
}

internal sealed record TelegramAnswer(HttpStatusCode Status, string Body, string? RetryAfter)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode? Result => Json["result"];

    public string? Description => (string?)Json["description"];

    public JsonNode? Parameters => Json["parameters"];
}
