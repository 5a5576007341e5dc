using NewsBot.Discord;

namespace NewsBot.Tests.Discord;

/// <summary>The built-in client keeps the contract.</summary>
public sealed class BuiltInDiscordTransport : DiscordTransportContract
{
    private readonly SocketsHttpHandler _handler = new();

    protected override IDiscordTransport Create(DiscordOptions options) =>
        new DiscordTransport(options, _handler, Clock!, new Random(7), Log);
}
