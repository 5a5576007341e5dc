using System.Collections.Concurrent;
using System.Diagnostics;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Measure.Asking;

/// <summary>A chat service that notes when an answer begins to be sent, and takes it at once.</summary>
internal sealed class MeterPlatform : IChatPlatform
{
    /// <summary>When the answer with a route began to be sent.</summary>
    public ConcurrentDictionary<string, long> Began { get; } = new(StringComparer.Ordinal);

    public PlatformName Name { get; } = new("telegram");

    public PlatformPace Pace { get; } = new()
    {
        PerSecond = 1000,
        InFlight = 6,
        PrivateChat = new ChatPace(TimeSpan.FromMilliseconds(1), 100),
        Group = new ChatPace(TimeSpan.FromMilliseconds(1), 100),
    };

    public IReadOnlyList<string> Render(ChatMessage message) =>
        [.. TelegramRenderer.Render(message).Select(part => part.Write())];

    public string? PlainForm(string payload) => null;

    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        if (part.ReplyRoute is { } route)
            Began.TryAdd(route, Stopwatch.GetTimestamp());
        return Task.FromResult<SendOutcome>(new SendOutcome.Confirmed("1"));
    }

    public Task<bool> ProbeAsync(CancellationToken cancellation) => Task.FromResult(true);

    public Task ListenAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
}
