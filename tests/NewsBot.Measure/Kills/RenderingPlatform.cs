using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Measure.Kills;

/// <summary>Telegram as far as a message is put in line for it; sending is the program's.</summary>
internal sealed class RenderingPlatform : IChatPlatform
{
    public PlatformName Name { get; } = new("telegram");

    public PlatformPace Pace => throw new NotSupportedException();

    public IReadOnlyList<string> Render(ChatMessage message) =>
        [.. TelegramRenderer.Render(message).Select(part => part.Write())];

    public string? PlainForm(string payload) => throw new NotSupportedException();

    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<bool> ProbeAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task ListenAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
