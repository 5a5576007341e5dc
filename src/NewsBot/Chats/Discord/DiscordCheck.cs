using Microsoft.Extensions.Options;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>Asks Discord whether the token is good, and tells how the bot is invited.</summary>
public sealed class DiscordCheck(DiscordApi api, IOptions<DiscordOptions> options)
{
    /// <summary>Send Messages, Embed Links, Attach Files, Send Messages in Threads, and to see the channel.</summary>
    private const ulong Permissions = (1ul << 10) | (1ul << 11) | (1ul << 14) | (1ul << 15) | (1ul << 38);

    /// <summary>What was found, in lines for an operator; whether the bot can work.</summary>
    public async Task<(bool IsWell, IReadOnlyList<string> Lines)> RunAsync(CancellationToken cancellation)
    {
        try
        {
            DiscordIdentity me = await api.Requests.ProbeAsync(cancellation);
            string id = Snowflake.Text(me.Id);
            const string Scopes = "scope=bot+applications.commands";
            return (true,
            [
                $"Discord: {api.Reason(me.Name)} ({id})",
                "  Invite it to a server: https://discord.com/oauth2/authorize"
                    + $"?client_id={id}&{Scopes}&permissions={Snowflake.Text(Permissions)}",
            ]);
        }
        catch (DiscordException error) when (error.Kind == DiscordErrorKind.Unauthorized)
        {
            return (false, ["Discord: the token is not valid (any more). The Developer Portal gives a new one."]);
        }
        catch (DiscordException error)
        {
            return (false, [$"Discord: {options.Value.Address} does not answer: {api.Reason(error.Message)}"]);
        }
    }
}
