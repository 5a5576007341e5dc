using System.Text.Json;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>A chat service that is only written to in the outbox: its payload is the message itself.</summary>
internal sealed class JsonPlatform(string name) : IChatPlatform
{
    public PlatformName Name => new(name);

    public PlatformPace Pace => throw new NotSupportedException();

    public IReadOnlyList<string> Render(ChatMessage message) => [JsonSerializer.Serialize(message)];

    public string? PlainForm(string payload) => null;

    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<bool> ProbeAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task ListenAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
