using System.Globalization;
using NewsBot.Measure.Duplicates;

namespace NewsBot.Measure;

/// <summary>How often two copies of one text are taken for one, and nothing else is.</summary>
public sealed class DuplicatesMeasure : IMeasure
{
    public string Verb => "duplicates";

    public string Usage =>
        "[FILE.jsonl] [--json]   (rows {id, text, same_as?} or labelled news; without a file, copies made of our "
            + "samples)";

    public Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        DuplicateText[] texts = arguments.Files.Count == 0
            ? [.. SampleCopies.Make(new Random(1))]
            : [.. arguments.Files.SelectMany(DuplicateText.Read)];
        DuplicateScore score = DuplicateScore.Of(texts);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["precision"] = score.Precision,
            ["recall"] = score.Recall,
            ["texts"] = texts.Length,
            ["pairs"] = score.Real,
            ["errors"] = score.Errors,
        };
        string[] lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Length} texts, {score.Real} pairs of copies: precision {score.Precision:F4}, recall "
                    + $"{score.Recall:F4}"),
            .. score.Errors,
        ];
        return Task.FromResult(new MeasureResult(json, lines));
    }
}
