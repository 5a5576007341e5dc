using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>Who may what: Discord says it with every interaction.</summary>
public sealed class DiscordRoles(IOptions<DiscordOptions> options)
{
    /// <summary>The role of whoever made the interaction.</summary>
    public CommandRole Of(DiscordInteraction interaction) =>
        options.Value.Operators.Contains((long)interaction.UserId) ? CommandRole.Operator
        : interaction.GuildId is null || interaction.IsByManager ? CommandRole.ChatAdmin
        : CommandRole.Member;
}
