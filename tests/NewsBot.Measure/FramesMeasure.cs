using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Measure.Summaries;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Rendering;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// Structured lines: of labelled news (JSON Lines), how many relevant articles and stories yield a frame, why the
/// others do not, and every line as it is said in each language, for a person to judge.
/// </summary>
public sealed class FramesMeasure : IMeasure
{
    private static readonly string[] Own =
    [
        "stream-spring.jsonl", "stream-autumn.jsonl", "stream-winter.jsonl", "stream-summer.jsonl",
        "stream-fifth.jsonl",
    ];

    /// <inheritdoc/>
    public string Verb => "frames";

    /// <inheritdoc/>
    public string Usage => "[FILE.jsonl …] [--all] (labelled news; --all prints every frame, not only the first)";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        var errors = new ConfigErrors();
        var extractor = new FrameExtractor(Gazetteer.Load(Configuration(), errors));
        var lines = new List<string>();
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var stories = new Dictionary<(string Set, string Event), bool>();
        int relevant = 0, framed = 0;
        await foreach ((string set, LabelledArticle labelled) in RelevantAsync(arguments, cancellation))
        {
            relevant++;
            ArticleFrames read = extractor.Read(labelled.ToArticle(relevant));
            if (labelled.Published is null)
                read = Undated(read);
            lines.Add($"{labelled.Id} [{labelled.Lang}] {labelled.Title}");
            if (read.Refusal is { } reason)
                refusals[reason] = refusals.GetValueOrDefault(reason) + 1;
            else
                framed++;
            if (labelled.Event is { } told)
                stories[(set, told)] = stories.GetValueOrDefault((set, told)) || read.Refusal is null;
            lines.AddRange(Told(read, arguments.Flags.Contains("all")));
        }

        lines.Add(
            $"{framed} of {relevant} relevant articles have a frame ({100.0 * framed / Math.Max(1, relevant):F1} %).");
        lines.AddRange(stories.GroupBy(story => story.Key.Set, StringComparer.Ordinal).Select(set =>
            $"{Path.GetFileName(set.Key)}: {set.Count(story => story.Value)} of {set.Count()} stories have an article "
            + "with a frame."));
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["relevant"] = relevant,
                ["frames"] = framed,
                ["stories"] = stories.Count,
                ["framed_stories"] = stories.Values.Count(has => has),
                ["coverage"] = Math.Round(framed / (double)Math.Max(1, relevant), 4),
                ["refusals"] = refusals,
            },
            lines);
    }

    private static async IAsyncEnumerable<(string Set, LabelledArticle Article)> RelevantAsync(
        MeasureArguments arguments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach ((string set, Func<StreamReader> open) in OwnSets.Chosen(arguments.Files, Own))
        {
            using StreamReader rows = open();
            while (await rows.ReadLineAsync(cancellation) is { } row)
            {
                LabelledArticle labelled = JsonSerializer.Deserialize<LabelledArticle>(row, LabelledArticle.Json)!;
                if (labelled.Relevant)
                    yield return (set, labelled);
            }
        }
    }

    /// <summary>Without a day of publication no day of the text can be resolved.</summary>
    private static ArticleFrames Undated(ArticleFrames read) =>
        read with
        {
            Frames = [.. read.Frames.Select(source => source with { Frame = source.Frame with { Date = null } })],
        };

    private static ConfigFiles Configuration() => new(folder: null);

    private static IEnumerable<string> Told(ArticleFrames read, bool all)
    {
        if (read.Refusal is { } reason)
            yield return "    -- " + reason;
        foreach (SourcedFrame frame in read.Frames.Take(all ? int.MaxValue : 1))
        {
            yield return $"    {FrameMerge.Key(frame.Frame)} "
                + $"<{string.Join(',', frame.Sources.Select(s => s.Sentence))}>";
            foreach (string language in FrameText.Languages)
                yield return $"    {language}: {FrameText.For(language)!.Say(frame.Frame) ?? "(not said)"}";
        }
    }
}
