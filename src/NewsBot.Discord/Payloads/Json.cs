using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsBot.Discord.Payloads;

/// <summary>Reads what came from outside: what is missing or of another type is null, never an exception.</summary>
internal static class Json
{
    // A key that is there twice would be found out when the object is first asked, as another kind of exception.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null where it is no JSON in UTF-8, or names a key twice.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return null;
        try
        {
            return JsonNode.Parse(utf8, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    public static string? Text(this JsonNode? node, string name) => node.At(name).Text();

    /// <summary>The text that this is; null where it is none, or half a character stands in it as an escape.</summary>
    public static string? Text(this JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

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
