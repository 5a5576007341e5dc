using System.Text.Json;
using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>What a page's linked data says of its article (schema.org NewsArticle and its like).</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Published">The date as text.</param>
/// <param name="Author">Names of people.</param>
/// <param name="Language">A language tag.</param>
internal sealed record JsonLd(string? Headline, string? Published, string? Author, string? Language)
{
    private const int MostCharacters = 200_000;
    private const int MostScripts = 12;
    private const int Deepest = 6;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 48,
    };

    /// <summary>Reads the first article of a page's scripts; broken ones are passed over.</summary>
    public static JsonLd? Of(IEnumerable<IElement> scripts) =>
        scripts
            .Where(
                script => script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
            .Take(MostScripts)
            .Select(script => Read(script.TextContent))
            .FirstOrDefault(found => found is not null);

    private static JsonLd? Read(string json)
    {
        if (json.Length > MostCharacters || !json.Contains("Article", StringComparison.Ordinal)
            && !json.Contains("Posting", StringComparison.Ordinal))
            return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(Escaped(json), Lenient);
            return Find(document.RootElement, 0);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Many systems put raw line ends into strings.</summary>
    private static string Escaped(string json) =>
        json.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim(' ', ';');

    private static JsonLd? Find(JsonElement element, int depth)
    {
        if (depth > Deepest)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
            return First(element.EnumerateArray(), depth);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (IsArticle(element))
            return new JsonLd(
                Text(element, "headline"), Text(element, "datePublished"), Names(element), Text(element, "inLanguage"));
        return First(
            element.EnumerateObject()
                .Where(p => p.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemReviewed")
                .Select(p => p.Value),
            depth);
    }

    private static JsonLd? First(IEnumerable<JsonElement> elements, int depth) =>
        elements.Take(50).Select(element => Find(element, depth + 1)).FirstOrDefault(found => found is not null);

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type) && (type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(IsArticleName)
            : IsArticleName(type));

    private static bool IsArticleName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal));

    private static string? Names(JsonElement article)
    {
        if (!article.TryGetProperty("author", out JsonElement author))
            return null;
        IEnumerable<JsonElement> all = author.ValueKind == JsonValueKind.Array ? author.EnumerateArray() : [author];
        string[] names = [.. all.Select(Name).OfType<string>().Distinct(StringComparer.Ordinal).Take(5)];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static string? Name(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => author.GetString(),
        JsonValueKind.Object => Text(author, "name"),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
