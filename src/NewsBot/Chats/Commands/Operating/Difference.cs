using System.Text.Json;
using NewsBot.Chats.Rendering;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>What differs between two values of the audit, in one line for a person.</summary>
internal static class Difference
{
    private const int Longest = 200;

    /// <summary>Of two JSON texts; of objects only the fields that differ.</summary>
    public static string Of(string before, string after)
    {
        using var was = JsonDocument.Parse(before);
        using var present = JsonDocument.Parse(after);
        string text = was.RootElement.ValueKind == JsonValueKind.Object
            && present.RootElement.ValueKind == JsonValueKind.Object
                ? string.Join(", ", Fields(was.RootElement, present.RootElement))
                : Change(was.RootElement, present.RootElement);
        return TextCut.Shortened(text.Length == 0 ? "=" : text, Longest);
    }

    private static IEnumerable<string> Fields(JsonElement before, JsonElement after)
    {
        foreach (JsonProperty field in after.EnumerateObject())
        {
            JsonElement? was = before.TryGetProperty(field.Name, out JsonElement found) ? found : null;
            if (was?.GetRawText() != field.Value.GetRawText())
                yield return $"{field.Name} {Change(was, field.Value)}";
        }
    }

    private static string Change(JsonElement? before, JsonElement after) =>
        $"{Text(before)} → {Text(after)}";

    private static string Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "—",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } list => string.Join('+', list.EnumerateArray().Select(one => Text(one))),
        { } other => other.GetRawText(),
    };
}
