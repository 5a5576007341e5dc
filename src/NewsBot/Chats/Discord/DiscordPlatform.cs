using Microsoft.Extensions.Options;
using NewsBot.Chats.Discord.Listening;
using NewsBot.Chats.Discord.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Discord;

/// <summary>Discord, as delivery needs it.</summary>
public sealed class DiscordPlatform(
    DiscordSender sender,
    DiscordListener listener,
    IOptions<DiscordOptions> options) : IChatPlatform
{
    // Each may be doubled by a crash, though Discord knows its nonce again.
    private const int MostInFlight = 8;

    /// <inheritdoc/>
    public PlatformName Name => DiscordAddress.Platform;

    /// <summary>
    /// Discord tells its limits in its answers only, and the transport obeys those; seen are five messages in five
    /// seconds to a channel. Nonces it knows for "the past few minutes".
    /// </summary>
    public PlatformPace Pace { get; } = new()
    {
        PerSecond = options.Value.PerSecond,
        InFlight = MostInFlight,
        PrivateChat = new ChatPace(TimeSpan.FromSeconds(1), Burst: 3),
        Group = new ChatPace(TimeSpan.FromSeconds(1), Burst: 3),
        NonceWindow = TimeSpan.FromMinutes(2),
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Render(ChatMessage message) =>
        [.. DiscordRenderer.Render(message).Select(part => part.Write())];

    /// <inheritdoc/>
    public string? PlainForm(string payload) => DiscordPayload.Read(payload).PlainForm?.Write();

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation) =>
        sender.SendAsync(part, cancellation);

    /// <inheritdoc/>
    public Task<bool> ProbeAsync(CancellationToken cancellation) => sender.ProbeAsync(cancellation);

    /// <inheritdoc/>
    public Task ListenAsync(CancellationToken cancellation) => listener.RunAsync(cancellation);
}
