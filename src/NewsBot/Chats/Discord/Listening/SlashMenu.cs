using System.Security.Cryptography;
using System.Text.Json;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>Tells Discord the commands, where they have changed since they were told last.</summary>
public sealed class SlashMenu(DiscordState state)
{
    private const string StateName = "commands";

    /// <summary>Tells them.</summary>
    /// <exception cref="DiscordException">Discord does not take them.</exception>
    public async Task TellAsync(
        IDiscordTransport transport, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation)
    {
        if (commands.Count == 0)
            return;
        string print = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(commands)));
        if (await state.ReadAsync(StateName, cancellation) == print)
            return;
        await transport.RegisterCommandsAsync(commands, guildId: null, cancellation);
        await state.WriteAsync(StateName, print, cancellation);
    }
}
