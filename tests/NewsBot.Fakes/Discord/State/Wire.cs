using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.State;

/// <summary>Writes guilds, channels, people and messages as the server does.</summary>
internal static class Wire
{
    public static JsonObject Guild(FakeGuild guild, IEnumerable<FakeChannel> channels) => new()
    {
        ["id"] = Snowflakes.Text(guild.Id),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["owner_id"] = "1",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["nsfw_level"] = 0,
        ["preferred_locale"] = "en-US",
        ["system_channel_flags"] = 0,
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = new JsonArray(),
        ["members"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["member_count"] = 2,
        ["large"] = false,
        ["unavailable"] = false,
        ["joined_at"] = "2025-01-01T00:00:00+00:00",
        ["channels"] = Array(channels.Where(c => c.Kind is not 11 and not 12)),
        ["threads"] = Array(channels.Where(c => c.Kind is 11 or 12)),
    };

    public static JsonObject Channel(FakeChannel channel)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(channel.Id),
            ["type"] = channel.Kind,
            ["guild_id"] = Snowflakes.Text(channel.Guild.Id),
            ["name"] = channel.Name,
            ["parent_id"] = channel.Parent is { } parent ? Snowflakes.Text(parent) : null,
            ["flags"] = 0,
        };
        if (channel.Kind is 11 or 12)
        {
            json["owner_id"] = Snowflakes.Text(channel.Owner);
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = false,
                ["auto_archive_duration"] = 1440,
                ["archive_timestamp"] = "2025-01-01T00:00:00+00:00",
                ["locked"] = false,
            };
        }
        else
        {
            json["position"] = 0;
            json["permission_overwrites"] = new JsonArray();
            json["nsfw"] = false;
        }

        return json;
    }

    public static JsonObject User(FakeUser user) => new()
    {
        ["id"] = Snowflakes.Text(user.Id),
        ["username"] = user.Name.ToLowerInvariant(),
        ["discriminator"] = "0",
        ["global_name"] = user.Name,
        ["avatar"] = null,
    };

    public static JsonObject Message(FakeMessage message, BotIdentity bot)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(message.Id),
            ["channel_id"] = Snowflakes.Text(message.Channel.Id),
            ["type"] = 0,
            ["author"] = bot.User(),
            ["content"] = message.Content,
            ["timestamp"] = Time(message.At),
            ["edited_timestamp"] = message.Edited is { } edited ? Time(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = message.IsEphemeral ? 64 : 0,
            ["embeds"] = message.Parts["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = message.Parts["components"]?.DeepClone() ?? new JsonArray(),
            ["attachments"] = new JsonArray([.. message.Files.Select(Attachment)]),
        };
        if (message.Nonce is { } nonce)
            json["nonce"] = nonce;
        return json;
    }

    private static JsonObject Attachment(Requests.UploadedFile file, int index) => new()
    {
        ["id"] = (index + 1).ToString(CultureInfo.InvariantCulture),
        ["filename"] = file.Name,
        ["size"] = file.Bytes.Length,
        ["url"] = "https://cdn.invalid/" + file.Name,
        ["proxy_url"] = "https://cdn.invalid/" + file.Name,
        ["content_type"] = file.ContentType,
    };

    private static JsonArray Array(IEnumerable<FakeChannel> channels) =>
        [.. channels.Select(channel => (JsonNode)Channel(channel))];

    private static string Time(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
