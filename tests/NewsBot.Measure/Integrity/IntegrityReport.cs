using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Measure.Summaries;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Gate;
using NewsBot.Topics;

namespace NewsBot.Measure.Integrity;

/// <summary>Counts what the gate lets through and what it refuses.</summary>
internal sealed class IntegrityReport(IntegrityGate gate, bool show)
{
    private readonly SortedDictionary<string, (int All, int Caught)> _errors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int All, int Refused)> _faithful = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];

    public void AddFaithful(FaithfulLine line)
    {
        string kind = $"{line.Line.Maker.ToString().ToLowerInvariant()} {line.Line.Language}";
        GateVerdict verdict = gate.Judge(line.Line);
        (int all, int refused) = _faithful.GetValueOrDefault(kind);
        _faithful[kind] = (all + 1, refused + (verdict.IsPassed ? 0 : 1));
        if (show && !verdict.IsPassed)
            _shown.Add($"REFUSED {kind}: {line.Line.Text}\n        {string.Join("; ", verdict.Refusals)}");
    }

    /// <summary>The lines that digests would tell of labelled stories, before the gate.</summary>
    public async Task AddStoriesAsync(string file, Gazetteer gazetteer, CancellationToken cancellation)
    {
        var extractor = new FrameExtractor(gazetteer);
        var summarizer = new GatedSummarizer(
            new Summarizer(new StoryFrames(extractor, new LineChecks(gazetteer)), extractor, gazetteer), gate);
        var rows = new List<LabelledArticle>();
        await foreach (string row in File.ReadLinesAsync(file, cancellation))
            rows.Add(JsonSerializer.Deserialize<LabelledArticle>(row, LabelledArticle.Json)!);
        Article[] articles = [.. rows.Select((row, index) => row.ToArticle(index + 1))];
        var stories = rows.Zip(articles)
            .Where(pair => pair.First is { Relevant: true, Event: not null, Published: not null })
            .GroupBy(pair => pair.First.Event, pair => pair.Second, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .Concat(articles.Where((_, index) => rows[index] is { Relevant: true, Published: not null })
                .Select(article => new[] { article }));
        foreach (Article[] story in stories)
        {
            foreach (LineVerdict verdict in summarizer.Summarize(Story(story), ["id", "en", "uk"]).Verdicts)
                Count($"told {verdict.Engine.ToString().ToLowerInvariant()} {verdict.For}", verdict);
        }
    }

    private static Story Story(Article[] articles) => new()
    {
        Id = new StoryId(1),
        Topic = "measured",
        Version = 1,
        Began = articles[0].Published,
        Updated = articles[^1].Published,
        Articles = articles,
    };

    private void Count(string kind, LineVerdict verdict)
    {
        bool passed = verdict.Refusals.Count == 0;
        (int all, int refused) = _faithful.GetValueOrDefault(kind);
        _faithful[kind] = (all + 1, refused + (passed ? 0 : 1));
        if (show && !passed)
            _shown.Add($"REFUSED {kind}: {verdict.Text}\n        {string.Join("; ", verdict.Refusals)}");
    }

    public void AddError(SeededError error)
    {
        GateVerdict verdict = gate.Judge(error.Original.Line with { Text = error.Text });
        (int all, int caught) = _errors.GetValueOrDefault(error.Kind);
        _errors[error.Kind] = (all + 1, caught + (verdict.IsPassed ? 0 : 1));
        if (show && verdict.IsPassed)
            _shown.Add($"ESCAPED {error.Kind}: {error.Text}");
    }

    public MeasureResult Result()
    {
        int faithful = _faithful.Values.Sum(kind => kind.All), refused = _faithful.Values.Sum(kind => kind.Refused);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["errors"] = _errors.Values.Sum(kind => kind.All),
                ["caught"] = _errors.ToDictionary(kind => kind.Key, kind => Rate(kind.Value.Caught, kind.Value.All)),
                ["escaped"] = _errors.ToDictionary(kind => kind.Key, kind => kind.Value.All - kind.Value.Caught),
                ["faithful"] = faithful,
                ["false_rejections"] = Rate(refused, faithful),
                ["false_rejections_by_kind"] =
                    _faithful.ToDictionary(kind => kind.Key, kind => Rate(kind.Value.Refused, kind.Value.All)),
            },
            [
                .. _shown,
                .. _errors.Select(kind => $"{kind.Key,-11} {kind.Value.Caught} of {kind.Value.All} caught "
                    + $"({100 * Rate(kind.Value.Caught, kind.Value.All):0.0} %)"),
                .. _faithful.Select(kind => $"faithful {kind.Key}: {kind.Value.Refused} of {kind.Value.All} refused"),
            ]);
    }

    private static double Rate(int part, int whole) => Math.Round(part / (double)Math.Max(1, whole), 4);
}
