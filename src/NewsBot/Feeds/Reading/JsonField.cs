using System.Text.Json;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads values that may have any type.</summary>
internal static class JsonField
{
    public static JsonElement? Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : null;

    public static IReadOnlyList<JsonElement>? Items(JsonElement of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : null;

    public static string? Text(JsonElement of, string name) => Member(of, name) is { } value ? Text(value) : null;

    /// <summary>A string or a number as text; anything else is null.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Number when value.GetRawText() is { Length: < 100 } number => number,
        _ => null,
    };

    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair, which no .NET string may be decoded to.
        }
    }
}
