#if DISCORD_DSHARPPLUS
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Discord;
using NewsBot.Discord.DSharpPlus;

namespace NewsBot.Tests.Discord;

/// <summary>The client on DSharpPlus keeps the contract. DSharpPlus goes by the machine's clock.</summary>
public sealed class DSharpPlusDiscordTransport : DiscordTransportContract
{
    private readonly SocketsHttpHandler _ways = new();

    protected override bool TakesClock => false;

    protected override IDiscordTransport Create(DiscordOptions options) =>
        new DSharpPlusTransport(options, _ways, TimeProvider.System, new Random(7), NullLoggerFactory.Instance);
}
#endif
