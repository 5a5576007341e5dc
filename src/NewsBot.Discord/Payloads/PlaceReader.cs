using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Reads guilds and channels.</summary>
internal static class PlaceReader
{
    public static DiscordChannel? Channel(JsonNode? json, ulong? guildId = null) =>
        json.Id("id") is { } id && json.Number("type") is { } kind
            ? new DiscordChannel(
                id,
                json.Id("guild_id") ?? guildId,
                json.Text("name") ?? "",
                (DiscordChannelKind)(int)kind,
                json.Id("parent_id"))
            : null;

    /// <summary>Null while the guild is only out of order.</summary>
    public static DiscordGuildChange? Guild(JsonNode? json, bool isMember)
    {
        if (json.Id("id") is not { } id || json.IsTrue("unavailable"))
            return null;
        return new DiscordGuildChange(
            id,
            isMember,
            json.Text("name") ?? "",
            [.. json.List("channels").Select(channel => Channel(channel, id)).OfType<DiscordChannel>()])
        {
            SystemChannelId = json.Id("system_channel_id"),
            Locale = json.Text("preferred_locale"),
        };
    }
}
