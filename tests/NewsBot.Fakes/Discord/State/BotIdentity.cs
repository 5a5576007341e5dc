using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.State;

/// <summary>The bot: its account and its application, which are two things.</summary>
internal sealed record BotIdentity(ulong Id, ulong Application, string Token, string Name)
{
    public JsonObject User() => new()
    {
        ["id"] = Snowflakes.Text(Id),
        ["username"] = Name,
        ["discriminator"] = "0000",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
    };
}
