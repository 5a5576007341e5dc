using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Writes messages as Discord reads them.</summary>
internal static class MessageJson
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;
    private const int SuppressNotifications = 1 << 12;

    /// <summary>A new message: what it does not have is left out.</summary>
    public static JsonObject New(DiscordMessageSpec message, bool ephemeral = false)
    {
        var json = new JsonObject { ["allowed_mentions"] = NoMentions() };
        if (!string.IsNullOrEmpty(message.Content))
            json["content"] = message.Content;
        if (message.Embeds.Count > 0)
            json["embeds"] = Array(message.Embeds.Select(EmbedJson.Of));
        if (message.Buttons.Count > 0)
            json["components"] = Array(message.Buttons.Select(Row));
        if (message.Files.Count > 0)
            json["attachments"] = Attachments(message.Files);
        int flags = (ephemeral ? Ephemeral : 0) | (message.HasNoPreviews ? SuppressEmbeds : 0)
            | (message.IsSilent ? SuppressNotifications : 0);
        if (flags != 0)
            json["flags"] = flags;
        if (message.ReplyTo is { } id)
            json["message_reference"] = Reference(id);
        return json;
    }

    /// <summary>A changed message: what it does not have is taken away from the old one.</summary>
    public static JsonObject Replacing(DiscordMessageSpec message) => new()
    {
        ["allowed_mentions"] = NoMentions(),
        ["content"] = message.Content ?? "",
        ["embeds"] = Array(message.Embeds.Select(EmbedJson.Of)),
        ["components"] = Array(message.Buttons.Select(Row)),
        ["attachments"] = Attachments(message.Files),
    };

    /// <summary>The only flag that a deferred answer may have.</summary>
    public static JsonObject Deferred(bool ephemeral) =>
        ephemeral ? new JsonObject { ["flags"] = Ephemeral } : [];

    private static JsonObject NoMentions() => new() { ["parse"] = new JsonArray() };

    private static JsonObject Reference(ulong id) => new()
    {
        ["message_id"] = Snowflake.Text(id),
        ["fail_if_not_exists"] = false,
    };

    private static JsonObject Row(IReadOnlyList<DiscordButton> buttons) => new()
    {
        ["type"] = 1,
        ["components"] = Array(buttons.Select(Button)),
    };

    private static JsonObject Button(DiscordButton button)
    {
        var json = new JsonObject { ["type"] = 2, ["style"] = button.Url is null ? 2 : 5, ["label"] = button.Label };
        if (button.Url is { } url)
            json["url"] = url;
        else
            json["custom_id"] = button.Id;
        if (button.IsDisabled)
            json["disabled"] = true;
        return json;
    }

    private static JsonArray Attachments(IReadOnlyList<DiscordFile> files) => Array(files.Select((file, i) =>
    {
        var json = new JsonObject
        {
            ["id"] = i.ToString(CultureInfo.InvariantCulture),
            ["filename"] = file.Name,
        };
        if (file.Description is { } description)
            json["description"] = description;
        return json;
    }));

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
