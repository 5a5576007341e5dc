using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Measure.Summaries;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// Whole summaries of the labelled stories of a file, in Indonesian and English, for a person to read.
/// </summary>
public sealed class ToldMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Verb => "told";

    /// <inheritdoc/>
    public string Usage =>
        "FILE.jsonl [--languages=id] (every story as digests tell it; --languages keeps those articles)";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        Gazetteer gazetteer = Gazetteer.Load(new ConfigFiles(folder: null), new ConfigErrors());
        var extractor = new FrameExtractor(gazetteer);
        var summarizer = new Summarizer(new StoryFrames(extractor, new LineChecks(gazetteer)), extractor, gazetteer);
        string[] kept = arguments.Values.TryGetValue("languages", out string? list) ? list.Split(',') : [];
        var articles = new List<(string Event, Article Article)>();
        await foreach (string row in File.ReadLinesAsync(arguments.Plain(0), cancellation))
        {
            LabelledArticle labelled = JsonSerializer.Deserialize<LabelledArticle>(row, LabelledArticle.Json)!;
            if (labelled.Event is { } slug && (kept.Length == 0 || kept.Contains(labelled.Lang)))
                articles.Add((slug, labelled.ToArticle(articles.Count + 1)));
        }

        string[] lines =
        [
            .. articles.GroupBy(item => item.Event, item => item.Article, StringComparer.Ordinal)
                .SelectMany((group, number) =>
                    Told(group.Key, summarizer.Summarize(Story(number + 1, [.. group]), ["id", "en"]))),
        ];
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["lines"] = lines },
            lines);
    }

    private static Story Story(long number, Article[] articles) => new()
    {
        Id = new StoryId(number),
        Topic = "labelled",
        Version = articles.Length,
        Began = articles.Min(article => article.Published),
        Updated = articles.Max(article => article.Published),
        Articles = articles,
    };

    private static IEnumerable<string> Told(string slug, Summary summary)
    {
        yield return $"== {slug}: {summary.Act}; {string.Join(", ", summary.Facts)}";
        foreach ((string language, LocalSummary told) in summary.ByLanguage)
        {
            foreach (Line line in told.Lines.Prepend(told.Headline))
                yield return $"   {language} {line.Engine} [{line.Language}] {line.Text}";
        }
    }
}
