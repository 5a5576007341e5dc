using System.Globalization;
using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// How well relevant articles are told from others, on labelled news (JSON Lines); our own sets without a file.
/// </summary>
public sealed class RelevanceMeasure : IMeasure
{
    // Each was written before the topic file was held against it, and learned from afterwards.
    private static readonly string[] Own =
    [
        "relevance-own.jsonl", "relevance-second.jsonl", "stream-spring.jsonl", "stream-autumn.jsonl",
        "stream-winter.jsonl", "stream-summer.jsonl", "stream-fifth.jsonl",
    ];

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public string Verb => "relevance";

    /// <inheritdoc/>
    public string Usage => "[FILE.jsonl …]  precision and recall of the topic, by language, with every error explained";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        (TopicScorer scorer, TopicJudge judge) = Scorer();
        var judged = new List<Judged>();
        foreach ((_, Func<StreamReader> open) in OwnSets.Chosen(arguments.Files, Own))
        {
            using StreamReader lines = open();
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                if (line.Length > 0)
                    judged.Add(Judge(JsonSerializer.Deserialize<LabelledNews>(line, Reading)!, scorer, judge));
            }
        }

        return Report(judged);
    }

    private static (TopicScorer Scorer, TopicJudge Judge) Scorer()
    {
        var files = new ConfigFiles(Environment.GetEnvironmentVariable("NEWSBOT_CONFIG"));
        var errors = new ConfigErrors();
        Gazetteer gazetteer = Gazetteer.Load(files, errors);
        TopicList topics = TopicList.Load(files, gazetteer, errors);
        return errors.None
            ? (new TopicScorer(topics.All[0], gazetteer), new TopicJudge(topics, gazetteer))
            : throw new ConfigException(errors.All);
    }

    private static Judged Judge(LabelledNews news, TopicScorer scorer, TopicJudge judge) =>
        new(news, scorer.Score(news.Title, news.Text, news.Lang), IsPassed(news, judge));

    /// <summary>Whether the page behind it would be asked for, where its feed gives the first sentence.</summary>
    private static bool IsPassed(LabelledNews news, TopicJudge judge)
    {
        string standfirst = NewsBot.Text.Sentences.Split(news.Text, news.Lang) is [var first, ..] ? first.Text : "";
        return !TopicGate.Tells(news.Title, standfirst) || judge.MayConcern(news.Title, standfirst, news.Lang);
    }

    private static MeasureResult Report(List<Judged> judged)
    {
        Figures all = Figures.Of(judged);
        var languages = judged.GroupBy(one => one.News.Lang, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Figures.Of([.. group]), StringComparer.Ordinal);
        Judged[] errors = [.. judged.Where(one => one.News.Relevant != one.Verdict.Relevant)];
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["precision"] = all.Precision,
            ["recall"] = all.Recall,
            ["f1"] = all.F1,
            ["articles"] = judged.Count,
            ["per_language"] = languages,
            ["pages_asked_for"] = new { relevant = Passed(judged, true), others = Passed(judged, false) },
            ["errors"] = errors.Select(one => one.ToJson()).ToArray(),
        };
        string[] figures =
        [
            $"all {all}", .. languages.Select(of => $"{of.Key}  {of.Value}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"pages asked for: {Passed(judged, true):P1} of the relevant, {Passed(judged, false):P1} of others"),
        ];
        return new(json, [.. figures, .. errors.Select(error => error.Line)]);
    }

    private static double Passed(List<Judged> judged, bool relevant) =>
        judged.Where(one => one.News.Relevant == relevant).Select(one => one.Passed ? 1 : 0.0)
            .DefaultIfEmpty().Average();

    /// <summary>A labelled article.</summary>
    private sealed record LabelledNews(string? Id, string Lang, string Title, string Text, bool Relevant);

    private sealed record Judged(LabelledNews News, TopicVerdict Verdict, bool Passed)
    {
        public string Line =>
            $"{(News.Relevant ? "missed" : "wrong ")} {Number(Verdict.Score)} {News.Lang} {News.Title}"
            + string.Concat(Verdict.Reasons.Select(reason => $"\n    {Number(reason.Weight)} {reason.Text}"));

        public object ToJson() => new
        {
            id = News.Id,
            lang = News.Lang,
            title = News.Title,
            expected = News.Relevant,
            score = Verdict.Score,
            reasons = Verdict.Reasons.Select(reason => $"{Number(reason.Weight)} {reason.Text}").ToArray(),
        };

        private static string Number(double value) => value.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
    }

    private sealed record Figures(double Precision, double Recall, double F1, int Relevant, int Articles)
    {
        public static Figures Of(IReadOnlyCollection<Judged> judged)
        {
            int right = judged.Count(one => one.News.Relevant && one.Verdict.Relevant);
            int found = judged.Count(one => one.Verdict.Relevant);
            int wanted = judged.Count(one => one.News.Relevant);
            double precision = found == 0 ? 1 : (double)right / found;
            double recall = wanted == 0 ? 1 : (double)right / wanted;
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new(Math.Round(precision, 4), Math.Round(recall, 4), Math.Round(f1, 4), wanted, judged.Count);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000} ({Relevant} relevant of {Articles})");
    }
}
