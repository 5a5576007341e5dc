using System.Globalization;
using NewsBot.Measure.Summaries;
using NewsBot.Text;

namespace NewsBot.Measure;

/// <summary>How near extracts come to summaries that people wrote, beside the lead of as many sentences.</summary>
public sealed class SummariesMeasure : IMeasure
{
    private const int Sentences = 3;

    public string Verb => "summaries";

    public string Usage =>
        "FILE.jsonl [--sentences N|gold] [--language id] [--json]   (3 sentences unless told; gold: as many as the "
            + "person's; rows with a standfirst and their language, too)";

    public Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        SummarizedArticle[] articles = [.. arguments.Files.SelectMany(SummarizedArticle.Read)];
        string count =
            arguments.Values.GetValueOrDefault("sentences", Sentences.ToString(CultureInfo.InvariantCulture));
        string language = arguments.Values.GetValueOrDefault("language", "id");
        int Wanted(SummarizedArticle article) => string.Equals(count, "gold", StringComparison.Ordinal)
            ? article.Summary.Count
            : int.Parse(count, CultureInfo.InvariantCulture);
        (Dictionary<string, object> ours, Dictionary<string, object> lead) = Both(articles);
        List<string> lines =
            [$"{articles.Length} articles, {count} sentences each", "ours " + Line(ours), "lead " + Line(lead)];
        foreach (var style in articles.Where(article => article.Style is not null).GroupBy(article => article.Style!))
        {
            (Dictionary<string, object> some, Dictionary<string, object> beside) = Both([.. style]);
            lines.AddRange([$"{style.Count()} {style.Key}", "ours " + Line(some), "lead " + Line(beside)]);
        }

        ours["lead"] = lead;
        return Task.FromResult(new MeasureResult(ours, lines));

        (Dictionary<string, object> Ours, Dictionary<string, object> Lead) Both(SummarizedArticle[] some) => (
            Mean(some, article => Extract(article, Wanted(article), article.Language ?? language), cancellation),
            Mean(some, article => [.. article.Sentences.Take(Wanted(article)).Select(Bare(article))], cancellation));
    }

    /// <summary>Standfirsts have no dateline; IndoSum's leads are counted as others count them, with it.</summary>
    private static Func<string, string> Bare(SummarizedArticle article) =>
        article.Language is null ? sentence => sentence : Dateline.Remove;

    /// <summary>The best sentences in the order of the text, as a reader of the digest gets them.</summary>
    private static IReadOnlyList<string> Extract(SummarizedArticle article, int count, string language) =>
        [.. SentenceRanker.Rank(article.Title, article.Sentences, language)
            .Take(count)
            .OrderBy(ranked => ranked.Index)
            .Select(ranked => Dateline.Remove(article.Sentences[ranked.Index]))];

    private static Dictionary<string, object> Mean(
        SummarizedArticle[] articles,
        Func<SummarizedArticle, IReadOnlyList<string>> summarize,
        CancellationToken cancellation)
    {
        var scores = new List<RougeScore>();
        foreach (SummarizedArticle article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            scores.Add(Rouge.Of(summarize(article), article.Summary));
        }
        double Percent(Func<RougeScore, double> score) => Math.Round(
            100 * scores.Select(score).DefaultIfEmpty().Average(), 2);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["rouge1"] = Percent(score => score.One),
            ["rouge2"] = Percent(score => score.Two),
            ["rougeL"] = Percent(score => score.L),
        };
    }

    private static string Line(Dictionary<string, object> scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"ROUGE-1 {scores["rouge1"]:F2}  ROUGE-2 {scores["rouge2"]:F2}  ROUGE-L {scores["rougeL"]:F2}");
}
