using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Reads the event INTERACTION_CREATE.</summary>
internal static class InteractionReader
{
    /// <summary>Null for kinds that are not for us, and for what cannot be read.</summary>
    public static DiscordInteraction? Read(JsonNode? json)
    {
        JsonNode? user = json.At("member").At("user") ?? json.At("user");
        if (KindOf(json.Number("type")) is not { } kind
            || json.Id("id") is not { } id
            || json.Id("application_id") is not { } application
            || json.Text("token") is not { } token
            || user.Id("id") is not { } userId)
        {
            return null;
        }

        var bare = new DiscordInteraction(id, application, token, kind, userId)
        {
            GuildId = json.Id("guild_id"),
            ChannelId = json.Id("channel_id") ?? json.At("channel").Id("id"),
            ParentId = json.At("channel").Id("parent_id"),
            UserName = user.Text("global_name") ?? user.Text("username"),
            Permissions = Snowflake.Parse(json.At("member").Text("permissions")),
            Locale = json.Text("locale"),
        };
        return kind == DiscordInteractionKind.Button ? WithButton(bare, json) : WithOptions(bare, json.At("data"));
    }

    private static DiscordInteractionKind? KindOf(long? type) => type switch
    {
        2 => DiscordInteractionKind.Command,
        3 => DiscordInteractionKind.Button,
        4 => DiscordInteractionKind.Autocomplete,
        _ => null,
    };

    private static DiscordInteraction WithButton(DiscordInteraction bare, JsonNode? json) => bare with
    {
        ButtonId = json.At("data").Text("custom_id"),
        MessageId = json.At("message").Id("id"),
    };

    /// <summary>A subcommand is an option that holds the options.</summary>
    private static DiscordInteraction WithOptions(DiscordInteraction bare, JsonNode? data)
    {
        string command = data.Text("name") ?? "";
        JsonNode? level = data;
        while (level.List("options").FirstOrDefault(o => o.Number("type") is 1 or 2) is { } inner)
        {
            command += " " + inner.Text("name");
            level = inner;
        }

        JsonNode?[] options = [.. level.List("options").Where(option => option.Text("name") is not null)];
        return bare with
        {
            Command = command,
            Focused = options.FirstOrDefault(option => option.IsTrue("focused")).Text("name"),
            Options = options
                .DistinctBy(option => option.Text("name"), StringComparer.Ordinal)
                .ToDictionary(o => o.Text("name")!, o => Value(o.At("value")), StringComparer.Ordinal),
        };
    }

    private static string Value(JsonNode? value) => value switch
    {
        _ when value.Text() is { } text => text,
        JsonValue v when v.TryGetValue(out bool flag) => flag ? "true" : "false",
        JsonValue v when v.TryGetValue(out decimal number) => number.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
