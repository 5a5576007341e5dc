using System.Text.Json;

namespace NewsBot.Summaries.Models;

/// <summary>A line of an answer.</summary>
/// <param name="Text">The line.</param>
/// <param name="SourceIds">The sentences that it cites, as the model named them.</param>
public sealed record AnsweredLine(string Text, IReadOnlyList<string> SourceIds);

/// <summary>A story in one language, as a model told it.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Lines">The lines.</param>
public sealed record AnsweredTelling(string Headline, IReadOnlyList<AnsweredLine> Lines);

/// <summary>Reads what a model answered. It may be anything.</summary>
public static class ModelAnswer
{
    private const int MostLines = 3;
    private const int LongestText = 2000;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>The tellings by language; null where the answer is not an object of the form.</summary>
    public static IReadOnlyDictionary<string, AnsweredTelling>? Story(string answer, IReadOnlyList<string> languages)
    {
        using JsonDocument? document = Parse(answer);
        try
        {
            return document is null ? null : Tellings(document.RootElement, languages);
        }
        catch (InvalidOperationException)
        {
            return null; // Half a character, as an escape.
        }
    }

    /// <summary>The translated sentences; null where there are not as many as asked.</summary>
    public static IReadOnlyList<string>? Translation(string answer, int count)
    {
        using JsonDocument? document = Parse(answer);
        try
        {
            return document is null ? null : Sentences(document.RootElement, count);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Dictionary<string, AnsweredTelling>? Tellings(JsonElement root, IReadOnlyList<string> languages)
    {
        var tellings = new Dictionary<string, AnsweredTelling>(StringComparer.Ordinal);
        foreach (string language in languages)
        {
            if (Property(root, language) is not { } told || Telling(told) is not { } telling)
                return null;
            tellings[language] = telling;
        }

        return tellings;
    }

    private static string[]? Sentences(JsonElement root, int count) =>
        Property(root, "sentences") is { ValueKind: JsonValueKind.Array } list
        && list.GetArrayLength() == count
        && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(one => one.GetString()!)]
            : null;

    /// <summary>The object, with or without a fence around it.</summary>
    private static JsonDocument? Parse(string answer)
    {
        int from = answer.IndexOf('{', StringComparison.Ordinal), to = answer.LastIndexOf('}');
        if (from < 0 || to < from)
            return null;
        try
        {
            return JsonDocument.Parse(answer.AsMemory(from, to - from + 1), Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AnsweredTelling? Telling(JsonElement told)
    {
        if (Text(told, "headline") is not { } headline || Property(told, "lines") is not { } lines
            || lines.ValueKind != JsonValueKind.Array || lines.GetArrayLength() == 0)
            return null;
        AnsweredLine?[] read = [.. lines.EnumerateArray().Take(MostLines).Select(Line)];
        return Array.TrueForAll(read, line => line is not null)
            ? new AnsweredTelling(headline, [.. read.OfType<AnsweredLine>()])
            : null;
    }

    private static AnsweredLine? Line(JsonElement line) =>
        Text(line, "text") is { } text && Property(line, "source_ids") is { ValueKind: JsonValueKind.Array } ids
        && ids.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String)
            ? new AnsweredLine(
                text, [.. ids.EnumerateArray().Select(id => id.GetString()!).Distinct(StringComparer.Ordinal)])
            : null;

    private static string? Text(JsonElement from, string name) =>
        Property(from, name) is { ValueKind: JsonValueKind.String } text
        && text.GetString() is { Length: <= LongestText } read ? read.Trim() : null;

    private static JsonElement? Property(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out JsonElement value) ? value : null;
}
