using System.Text.Json;

namespace NewsBot.Measure.Summaries;

/// <summary>An article and the summary that a person wrote of it.</summary>
internal sealed record SummarizedArticle(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<string> Summary)
{
    /// <summary>ISO 639-1 code; null where the row does not say.</summary>
    public string? Language { get; private init; }

    /// <summary>How such summaries are written ("agency": the whole in a sentence); null where nobody said.</summary>
    public string? Style { get; private init; }

    /// <summary>
    /// Reads rows in IndoSum's form: <c>paragraphs</c> are lists of sentences, <c>summary</c> is a list of sentences, a
    /// sentence is a list of tokens (or one string). Or in the form of a feed: <c>title</c>, <c>standfirst</c>,
    /// <c>text</c> and <c>lang</c>.
    /// </summary>
    public static IEnumerable<SummarizedArticle> Read(string file)
    {
        foreach (string line in File.ReadLines(file).Where(line => line.Trim().Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            string title = row.RootElement.TryGetProperty("title", out JsonElement head) ? head.GetString() ?? "" : "";
            if (row.RootElement.TryGetProperty("standfirst", out JsonElement standfirst))
            {
                yield return Told(title, standfirst.GetString()!, row.RootElement);
                continue;
            }

            yield return new SummarizedArticle(
                title,
                [.. row.RootElement.GetProperty("paragraphs").EnumerateArray()
                    .SelectMany(paragraph => paragraph.EnumerateArray()).Select(Sentence)],
                [.. row.RootElement.GetProperty("summary").EnumerateArray().Select(Sentence)]);
        }
    }

    private static SummarizedArticle Told(string title, string standfirst, JsonElement row)
    {
        string language = row.GetProperty("lang").GetString()!;
        string text = row.GetProperty("text").GetString()!;
        return new SummarizedArticle(
            title,
            [.. NewsBot.Text.Sentences.Split(text, language).Select(sentence => sentence.Text)],
            [standfirst])
        {
            Language = language,
            Style = row.TryGetProperty("style", out JsonElement style) ? style.GetString() : null,
        };
    }

    private static string Sentence(JsonElement sentence) => sentence.ValueKind == JsonValueKind.Array
        ? string.Join(' ', sentence.EnumerateArray().Select(token => token.GetString()))
        : sentence.GetString() ?? string.Empty;
}
