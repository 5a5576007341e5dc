using System.Text.Json;

namespace NewsBot.Measure.Summaries;

/// <summary>An article and the summary that a person wrote of it.</summary>
internal sealed record SummarizedArticle(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<string> Summary)
{
    /// <summary>
    /// Reads rows in IndoSum's form: <c>paragraphs</c> are lists of sentences, <c>summary</c> is a list of sentences, a
    /// sentence is a list of tokens (or one string).
    /// </summary>
    public static IEnumerable<SummarizedArticle> Read(string file)
    {
        foreach (string line in File.ReadLines(file).Where(line => line.Trim().Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            string title = row.RootElement.TryGetProperty("title", out JsonElement head) ? head.GetString() ?? "" : "";
            yield return new SummarizedArticle(
                title,
                [.. row.RootElement.GetProperty("paragraphs").EnumerateArray()
                    .SelectMany(paragraph => paragraph.EnumerateArray()).Select(Sentence)],
                [.. row.RootElement.GetProperty("summary").EnumerateArray().Select(Sentence)]);
        }
    }

    private static string Sentence(JsonElement sentence) => sentence.ValueKind == JsonValueKind.Array
        ? string.Join(' ', sentence.EnumerateArray().Select(token => token.GetString()))
        : sentence.GetString() ?? string.Empty;
}
