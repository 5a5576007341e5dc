using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Summaries.Models;

/// <summary>The JSON schema of an answer: in each language a headline, and lines with what they stand on.</summary>
internal static class AnswerSchema
{
    /// <summary>Of a story in some languages.</summary>
    public static JsonElement Story(IReadOnlyList<string> languages)
    {
        var properties = new JsonObject();
        foreach (string language in languages)
            properties[language] = Telling();
        return Closed(properties);
    }

    /// <summary>Of translated sentences.</summary>
    public static JsonElement Translation() =>
        Closed(new JsonObject { ["sentences"] = List(new JsonObject { ["type"] = "string" }) });

    private static JsonObject Telling() => Object(new JsonObject
    {
        ["headline"] = new JsonObject { ["type"] = "string" },
        ["lines"] = List(Object(new JsonObject
        {
            ["text"] = new JsonObject { ["type"] = "string" },
            ["source_ids"] = List(new JsonObject { ["type"] = "string" }),
        })),
    });

    private static JsonElement Closed(JsonObject properties) => JsonSerializer.SerializeToElement(Object(properties));

    private static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]),
        ["properties"] = properties,
    };
}
