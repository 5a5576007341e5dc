using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Measure.Broadcast;

/// <summary>
/// The fewest calls of the Bot API that a broadcast needs, so that what is measured is the outbox and its pace, not a
/// client. It keeps when each request began.
/// </summary>
internal sealed class RawTelegram(Uri address, string token, double perSecond) : IChatPlatform, IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    /// <summary>When a request for a payload began, as a timestamp.</summary>
    public ConcurrentDictionary<string, long> Began { get; } = new(StringComparer.Ordinal);

    public PlatformName Name { get; } = new("telegram");

    public PlatformPace Pace { get; } = new()
    {
        PerSecond = perSecond,
        InFlight = 6,
        PrivateChat = new ChatPace(TimeSpan.FromSeconds(1), 1),
        Group = new ChatPace(TimeSpan.FromSeconds(3), 3),
    };

    public IReadOnlyList<string> Render(ChatMessage message) =>
        [string.Join('\n', message.Sections.SelectMany(section => section.Blocks)
            .Select(block => string.Concat(block.Spans.Select(span => span.Text))))];

    public string? PlainForm(string payload) => null;

    public async Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        Began.TryAdd(part.Payload, Stopwatch.GetTimestamp());
        long chat = long.Parse(part.Chat.Value, CultureInfo.InvariantCulture);
        JsonNode answer = await CallAsync("sendMessage", new { chat_id = chat, text = part.Payload }, cancellation);
        if ((bool)answer["ok"]!)
            return new SendOutcome.Confirmed(answer["result"]!["message_id"]!.ToJsonString());
        string reason = (string)answer["description"]!;
        return (int)answer["error_code"]! == 429
            ? new SendOutcome.Limited(
                TimeSpan.FromSeconds((int)answer["parameters"]!["retry_after"]!), IsForAll: false, reason)
            : new SendOutcome.ChatGone(reason, IsCertain: true);
    }

    public async Task<bool> ProbeAsync(CancellationToken cancellation) =>
        (bool)(await CallAsync("getMe", new { }, cancellation))["ok"]!;

    public Task ListenAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> CallAsync(string method, object parameters, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"/bot{token}/{method}"));
        request.Content = JsonContent.Create(parameters);
        using HttpResponseMessage response = await _http.SendAsync(request, cancellation);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))
            ?? throw new JsonException("An empty answer.");
    }
}
