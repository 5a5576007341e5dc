using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Text;

namespace NewsBot.Measure;

/// <summary>
/// How surely copies of a text are found, by the index and the comparison that articles go through. Rows with the same
/// <c>copy</c> value carry the same text; where no row has one, three copies are made of each: with a site's lines
/// around it, cut to four fifths, and with every twentieth word changed.
/// </summary>
public sealed class DuplicatesMeasure : IMeasure
{
    // A brief of two sentences with a site's lines around it is mostly the site's lines.
    private const int FewestWords = 60;

    /// <inheritdoc/>
    public string Verb => "duplicates";

    /// <inheritdoc/>
    public string Usage => "FILE.jsonl   rows with text and, where known, copy (same value: same text)";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        List<(string Copy, string Text)> rows = [];
        foreach (string file in arguments.Files)
        {
            await foreach (string line in File.ReadLinesAsync(file, cancellation))
                rows.AddRange(line.Trim().Length == 0 ? [] : [Row(line)]);
        }

        bool made = rows.All(row => row.Copy.Length == 0);
        if (made)
            rows = [.. rows.Where(row => Words.Of(row.Text).Count >= FewestWords).SelectMany((row, i) => Copies(i, row.Text))];
        var watch = Stopwatch.StartNew();
        (int right, int wrong, int compared) = Pairs(rows);
        double seconds = watch.Elapsed.TotalSeconds;
        long wanted = rows.Where(row => row.Copy.Length > 0).GroupBy(row => row.Copy, StringComparer.Ordinal)
            .Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        double precision = right + wrong == 0 ? 1 : (double)right / (right + wrong);
        double recall = wanted == 0 ? 1 : (double)right / wanted;
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["texts"] = rows.Count,
                ["made_copies"] = made,
                ["precision"] = Math.Round(precision, 4),
                ["recall"] = Math.Round(recall, 4),
                ["compared_per_text"] = Math.Round((double)compared / Math.Max(1, rows.Count), 2),
                ["texts_per_second"] = Math.Round(rows.Count / Math.Max(seconds, 1e-9), 0),
            },
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows.Count} texts{(made ? " (copies made)" : "")}: precision {precision:F4}, recall {recall:F4}; "
                    + $"{(double)compared / Math.Max(1, rows.Count):F2} comparisons a text"),
            ]);
    }

    private static (string Copy, string Text) Row(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        string copy = row.RootElement.TryGetProperty("copy", out JsonElement value) ? value.ToString() : "";
        return (copy, row.RootElement.GetProperty("text").GetString() ?? "");
    }

    private static IEnumerable<(string Copy, string Text)> Copies(int number, string text)
    {
        string copy = number.ToString(CultureInfo.InvariantCulture);
        string[] words = text.Split(' ');
        yield return (copy, text);
        yield return (copy, $"Site number {number % 5} reports from the capital today. {text} Follow us for more stories like this one.");
        yield return (copy, string.Join(' ', words.Take(words.Length * 4 / 5)));
        yield return (copy, string.Join(' ', words.Select((word, i) => i % 20 == 19 ? "changed" : word)));
    }

    private static (int Right, int Wrong, int Compared) Pairs(List<(string Copy, string Text)> rows)
    {
        var index = new Dictionary<long, List<int>>();
        var prints = rows.ConvertAll(row => ArticleCopies.Of(row.Text));
        int right = 0, wrong = 0, compared = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            IReadOnlyList<long> keys = prints[i].Print.Keys;
            foreach (int j in keys.SelectMany(key => index.GetValueOrDefault(key, [])).Distinct())
            {
                compared++;
                if (NearDuplicates.Compare(prints[i].Fingerprint, prints[j].Fingerprint).Kind != DuplicateKind.Same)
                    continue;
                bool same = rows[i].Copy.Length > 0 && rows[i].Copy == rows[j].Copy;
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }

            foreach (long key in keys)
                (index.TryGetValue(key, out List<int>? known) ? known : index[key] = []).Add(i);
        }

        return (right, wrong, compared);
    }
}
