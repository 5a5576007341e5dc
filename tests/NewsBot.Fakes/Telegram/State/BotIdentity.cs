using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>The bot itself. Its number is the first half of its token.</summary>
public sealed record BotIdentity(string Token, string Username)
{
    public long Id => long.Parse(Token.Split(':')[0], CultureInfo.InvariantCulture);

    internal JsonObject Json() => new()
    {
        ["id"] = Id,
        ["is_bot"] = true,
        ["first_name"] = "NewsBot",
        ["username"] = Username,
    };
}
