using System.Globalization;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Measure.Stories;

/// <summary>One row of labelled news; ECB+ rows say <c>story</c> where ours say <c>event</c>.</summary>
internal sealed record LabelledRow(string Language, DateTimeOffset? Published, string Title, string Text, string? Event)
{
    /// <summary>False where it is said to be off the topic.</summary>
    public bool IsOnTopic { get; private init; } = true;

    /// <summary>
    /// Reads JSON Lines in the order of the stream: by time, then what has none, each in the file's order.
    /// </summary>
    public static async Task<IReadOnlyList<LabelledRow>> ReadAsync(
        IReadOnlyList<string> files, bool withDates, CancellationToken cancellation)
    {
        var rows = new List<LabelledRow>();
        foreach (string file in files)
        {
            await foreach (string line in File.ReadLinesAsync(file, cancellation))
            {
                if (line.AsSpan().Trim().Length > 0)
                    rows.Add(Read(line, withDates));
            }
        }

        return [.. rows.OrderBy(row => row.Published ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Reads one line.</summary>
    public static LabelledRow Read(string line, bool withDates)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement row = document.RootElement;
        return new LabelledRow(
            String(row, "lang") ?? "en",
            withDates ? Time(String(row, "published")) : null,
            String(row, "title") ?? "",
            String(row, "text") ?? "",
            String(row, "event") ?? String(row, "story"))
        {
            IsOnTopic = !row.TryGetProperty("relevant", out JsonElement said) || said.ValueKind != JsonValueKind.False,
        };
    }

    /// <summary>The features, with the row's place as the article's number.</summary>
    public ArticleFeatures Features(FeatureReader reader, int number) =>
        reader.Read(new ArticleId(number), Language, Title, Text, Published);

    private static string? String(JsonElement row, string key) =>
        row.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;
}
