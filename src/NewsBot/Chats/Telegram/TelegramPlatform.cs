using Microsoft.Extensions.Options;
using NewsBot.Chats.Telegram.Listening;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Telegram;

/// <summary>Telegram, as delivery needs it.</summary>
public sealed class TelegramPlatform(
    TelegramSender sender,
    TelegramListener listener,
    IOptions<TelegramOptions> options) : IChatPlatform
{
    /// <inheritdoc/>
    public PlatformName Name => TelegramAddress.Platform;

    /// <summary>Telegram's FAQ for bots: about 30 a second, one a second to a chat, 20 a minute to a group.</summary>
    public PlatformPace Pace { get; } = new()
    {
        PerSecond = options.Value.PerSecond,
        InFlight = options.Value.InFlight,
        PrivateChat = new ChatPace(TimeSpan.FromSeconds(1), Burst: 1),
        Group = new ChatPace(TimeSpan.FromSeconds(3), Burst: 3),
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Render(ChatMessage message) =>
        [.. TelegramRenderer.Render(message).Select(part => part.Write())];

    /// <inheritdoc/>
    public string? PlainForm(string payload) =>
        TelegramRenderer.PlainForm(TelegramPayload.Read(payload))?.Write();

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation) =>
        sender.SendAsync(part, cancellation);

    /// <inheritdoc/>
    public Task<bool> ProbeAsync(CancellationToken cancellation) => sender.ProbeAsync(cancellation);

    /// <inheritdoc/>
    public Task ListenAsync(CancellationToken cancellation) => listener.RunAsync(cancellation);
}
