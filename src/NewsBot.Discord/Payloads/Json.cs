using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Reads what came from outside: what is missing or of another type is null, never an exception.</summary>
internal static class Json
{
    /// <summary>Null where it is no JSON.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    public static string? Text(this JsonNode? node, string name) =>
        node.At(name) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static long? Number(this JsonNode? node, string name) =>
        node.At(name) is JsonValue value && value.TryGetValue(out long number) ? number : null;

    public static double? Real(this JsonNode? node, string name) =>
        node.At(name) is JsonValue value && value.TryGetValue(out double number) && double.IsFinite(number)
            ? number
            : null;

    public static bool IsTrue(this JsonNode? node, string name) =>
        node.At(name) is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public static ulong? Id(this JsonNode? node, string name) => Snowflake.Parse(node.Text(name));

    public static IEnumerable<JsonNode?> List(this JsonNode? node, string name) => node.At(name) as JsonArray ?? [];
}
