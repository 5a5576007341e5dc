using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord;

/// <summary>The requests that are made of Discord.</summary>
internal static class Routes
{
    public static RestCall Me { get; } = new(HttpMethod.Get, "/users/@me", "users/@me");

    public static RestCall Application { get; } =
        new(HttpMethod.Get, "/applications/@me", "applications/@me") { IsRepeatable = true };

    public static RestCall GatewayBot { get; } =
        new(HttpMethod.Get, "/gateway/bot", "gateway/bot") { IsRepeatable = true };

    public static RestCall Commands(ulong application, ulong? guild, JsonArray commands) => guild is { } id
        ? new(
            HttpMethod.Put,
            "/applications/{id}/guilds/{guild}/commands",
            $"applications/{application}/guilds/{id}/commands")
        {
            Major = Snowflake.Text(id),
            Body = commands,
            IsRepeatable = true,
        }
        : new(HttpMethod.Put, "/applications/{id}/commands", $"applications/{application}/commands")
        {
            Body = commands,
            IsRepeatable = true,
        };

    public static RestCall Channel(ulong channel) =>
        new(HttpMethod.Get, "/channels/{channel}", $"channels/{channel}") { Major = Snowflake.Text(channel) };

    public static RestCall Post(ulong channel, DiscordMessageSpec message, string nonce)
    {
        JsonObject body = MessageJson.New(message);
        body["nonce"] = nonce;
        body["enforce_nonce"] = true;
        return new(HttpMethod.Post, "/channels/{channel}/messages", $"channels/{channel}/messages")
        {
            Major = Snowflake.Text(channel),
            Body = body,
            Files = message.Files,
        };
    }

    public static RestCall Edit(ulong channel, ulong id, DiscordMessageSpec message) =>
        Message(HttpMethod.Patch, channel, id) with { Body = MessageJson.Replacing(message), Files = message.Files };

    public static RestCall Delete(ulong channel, ulong id) => Message(HttpMethod.Delete, channel, id);

    public static RestCall Thread(ulong channel, ulong message, string name) => new(
        HttpMethod.Post,
        "/channels/{channel}/messages/{message}/threads",
        $"channels/{channel}/messages/{message}/threads")
    {
        Major = Snowflake.Text(channel),
        Body = new JsonObject { ["name"] = name },
    };

    public static RestCall ForumPost(ulong forum, string title, DiscordMessageSpec message) =>
        new(HttpMethod.Post, "/channels/{channel}/threads", $"channels/{forum}/threads")
        {
            Major = Snowflake.Text(forum),
            Body = new JsonObject { ["name"] = title, ["message"] = MessageJson.New(message) },
            Files = message.Files,
        };

    public static RestCall ActiveThreads(ulong guild) =>
        new(HttpMethod.Get, "/guilds/{guild}/threads/active", $"guilds/{guild}/threads/active")
        {
            Major = Snowflake.Text(guild),
            IsRepeatable = true,
        };

    public static RestCall Callback(
        DiscordInteraction interaction, int type, JsonObject? data, IReadOnlyList<DiscordFile>? files = null)
    {
        var body = new JsonObject { ["type"] = type };
        if (data is { Count: > 0 })
            body["data"] = data;
        return new(
            HttpMethod.Post,
            "/interactions/{id}/{token}/callback",
            $"interactions/{interaction.Id}/{interaction.Token}/callback")
        {
            Major = Snowflake.Text(interaction.Id),
            Body = body,
            Files = files ?? [],
            IsInteraction = true,
        };
    }

    /// <summary>Repeatable: the answer is replaced by the same one.</summary>
    public static RestCall Original(DiscordInteraction interaction, DiscordMessageSpec message) => new(
        HttpMethod.Patch,
        "/webhooks/{application}/{token}/messages/@original",
        $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original")
    {
        Major = Snowflake.Text(interaction.Id),
        Body = MessageJson.Replacing(message),
        Files = message.Files,
        IsInteraction = true,
        IsRepeatable = true,
    };

    public static RestCall FollowUp(DiscordInteraction interaction, DiscordMessageSpec message, bool ephemeral) => new(
        HttpMethod.Post,
        "/webhooks/{application}/{token}",
        $"webhooks/{interaction.ApplicationId}/{interaction.Token}?wait=true")
    {
        Major = Snowflake.Text(interaction.Id),
        Body = MessageJson.New(message, ephemeral),
        Files = message.Files,
        IsInteraction = true,
    };

    private static RestCall Message(HttpMethod method, ulong channel, ulong id) =>
        new(method, "/channels/{channel}/messages/{message}", $"channels/{channel}/messages/{id}")
        {
            Major = Snowflake.Text(channel),
        };
}
