using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Writes embeds.</summary>
internal static class EmbedJson
{
    public static JsonObject Of(DiscordEmbed embed)
    {
        var json = new JsonObject();
        Put(json, "title", embed.Title);
        Put(json, "description", embed.Description);
        Put(json, "url", embed.Url);
        if (embed.Color is { } color)
            json["color"] = color;
        if (embed.Timestamp is { } at)
            json["timestamp"] = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Wrap(json, "author", "name", embed.Author);
        Wrap(json, "footer", "text", embed.Footer);
        Wrap(json, "image", "url", embed.ImageUrl);
        Wrap(json, "thumbnail", "url", embed.ThumbnailUrl);
        if (embed.Fields.Count > 0)
            json["fields"] = new JsonArray([.. embed.Fields.Select(Field)]);
        return json;
    }

    private static JsonObject Field(DiscordField field) => new()
    {
        ["name"] = field.Name,
        ["value"] = field.Value,
        ["inline"] = field.IsInline,
    };

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static void Wrap(JsonObject json, string name, string inner, string? value)
    {
        if (value is not null)
            json[name] = new JsonObject { [inner] = value };
    }
}
