using System.Text.Json;

namespace NewsBot.Measure.Duplicates;

/// <summary>A text; those of one group are copies of each other.</summary>
internal sealed record DuplicateText(string Id, string Group, string Text)
{
    /// <summary>Rows with <c>id</c>, <c>text</c> and perhaps <c>same_as</c> (the id of the text it copies).</summary>
    public static IEnumerable<DuplicateText> Read(string file)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file).Where(line => line.Trim().Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            string id = Value(row.RootElement, "id")!;
            string? original = Value(row.RootElement, "same_as");
            groups[id] = original is null ? id : groups.GetValueOrDefault(original, original);
            yield return new DuplicateText(id, groups[id], Value(row.RootElement, "text") ?? string.Empty);
        }
    }

    private static string? Value(JsonElement row, string name) => !row.TryGetProperty(name, out JsonElement value)
        ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.GetRawText(),
        };
}
