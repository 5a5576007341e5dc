using System.Globalization;
using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Measure.Stories;
using NewsBot.Stories;

namespace NewsBot.Measure;

/// <summary>How well articles are gathered into stories.</summary>
public sealed class StoriesMeasure : IMeasure
{
    public string Verb => "stories";

    public string Usage => "FILE.jsonl… [--no-dates] [--articles=N] [--show] [--model=story-model.json]";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        bool dates = !arguments.Flags.Contains("no-dates");
        IReadOnlyList<LabelledRow> rows = await LabelledRow.ReadAsync(arguments.Files, dates, cancellation);
        FeatureReader reader = StoryStream.Reader;
        ArticleFeatures[] stream = [.. rows.Select((row, i) => row.Features(reader, i))];
        (long[] stories, TimeSpan time) =
            StoryStream.Cluster(stream, new StoryModel(Model(arguments)), StoryBackground.Load());

        int[] labelled = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Event is not null)];
        string[] events = [.. labelled.Select(i => rows[i].Event!)];
        string[] languages = [.. labelled.Select(i => rows[i].Language)];
        long[] found = [.. labelled.Select(i => stories[i])];
        var report = new StoryReport(events, languages, found);
        var json = report.Json();
        double speed = rows.Count / Math.Max(1e-6, time.TotalSeconds);
        json["articles"] = rows.Count;
        json["articles_per_second"] = Math.Round(speed, 1);
        List<string> lines = [.. report.Lines()];
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} articles, {speed:0} clustered a second"));
        if (arguments.Values.TryGetValue("articles", out string? size))
        {
            int window = int.Parse(size, CultureInfo.InvariantCulture);
            double full = StorySpeed.Of(rows, window, new Random(1));
            json["articles_per_second_in_window"] = Math.Round(full, 1);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"in a window of {window}: {full:0} a second"));
        }

        if (arguments.Flags.Contains("show"))
            lines.AddRange(Shown(rows, stories));
        return new MeasureResult(json, lines);
    }

    private static StoryModelFile Model(MeasureArguments arguments) =>
        arguments.Values.TryGetValue("model", out string? file)
            ? JsonSerializer.Deserialize<StoryModelFile>(File.ReadAllText(file), StrictJson.Options)!
            : StoryModelFile.Load();

    private static IEnumerable<string> Shown(IReadOnlyList<LabelledRow> rows, long[] stories) =>
        rows.Index().OrderBy(row => stories[row.Index]).ThenBy(row => row.Index).Select(row =>
            $"{stories[row.Index],4} {row.Item.Language} {row.Item.Event ?? "-"}: {row.Item.Title}");
}
