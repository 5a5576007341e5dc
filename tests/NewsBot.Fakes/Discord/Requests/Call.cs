using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Requests;

/// <summary>A request as the server sees it.</summary>
public sealed record Call(ApiRoute Route, IReadOnlyDictionary<string, string> Values)
{
    public JsonNode? Body { get; init; }

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>By the name of the part, such as <c>files[0]</c>.</summary>
    public IReadOnlyDictionary<string, UploadedFile> Files { get; init; } = new Dictionary<string, UploadedFile>();

    public JsonObject Json => Body as JsonObject ?? [];

    /// <summary>The channel it speaks of, where its path has one.</summary>
    public ulong? Channel => Values.ContainsKey("channel_id") ? Id("channel_id") : null;

    /// <summary>What has limits of its own on a route.</summary>
    public string Major => Values.GetValueOrDefault("channel_id")
        ?? Values.GetValueOrDefault("guild_id")
        ?? Values.GetValueOrDefault("webhook_token")
        ?? Values.GetValueOrDefault("interaction_token")
        ?? "";

    /// <exception cref="RefusalException">It is no id.</exception>
    public ulong Id(string name) =>
        ulong.TryParse(Values[name], NumberStyles.None, CultureInfo.InvariantCulture, out ulong id)
            ? id
            : throw RefusalException.Form(name, "NUMBER_TYPE_COERCE", $"Value \"{Values[name]}\" is not snowflake.");
}

public sealed record UploadedFile(string Name, string ContentType, byte[] Bytes);
