using System.Globalization;
using NewsBot.Measure.Stories;
using NewsBot.Stories;

namespace NewsBot.Measure;

/// <summary>
/// Learns which words, names and acts nearly all news of the topic share, so that a young stream takes none of them
/// for a sign of one event. A key's share is the mean over the events, so that a widely told event counts as one.
/// </summary>
public sealed class StoryBackgroundMeasure : IMeasure
{
    private const int FewestEvents = 3;

    public string Verb => "story-background";

    public string Usage => "FILE.jsonl… --output=story-background.tsv (labelled news of the topic)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        IReadOnlyList<LabelledRow> all = await LabelledRow.ReadAsync(arguments.Files, withDates: false, cancellation);
        LabelledRow[] rows = [.. all.Where(row => row.IsOnTopic)];
        IGrouping<string, uint[]>[] events =
        [
            .. rows.Select((row, i) => (row.Event, Keys: KeysOf(row, i)))
                .Where(row => row.Event is not null)
                .GroupBy(row => row.Event!, row => row.Keys, StringComparer.Ordinal),
        ];
        string[] lines =
        [
            $"# story-background {string.Join(' ', arguments.Files.Select(Path.GetFileName))}: {events.Length} events",
            .. Shares(events).Select(share => string.Create(
                CultureInfo.InvariantCulture, $"{share.Key:x8}\t{share.Share:0.###}")),
        ];
        if (arguments.Values.TryGetValue("output", out string? output))
            await File.WriteAllTextAsync(output, string.Join('\n', lines) + "\n", cancellation);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["keys"] = lines.Length - 1 },
            [$"{lines.Length - 1} keys of {events.Length} events"]);
    }

    private static uint[] KeysOf(LabelledRow row, int number) =>
        [.. new WeightedArticle(row.Features(StoryStream.Reader, number), StoryBackground.None.NewFrequencies()).Keys];

    private static IEnumerable<(uint Key, double Share)> Shares(IGrouping<string, uint[]>[] events) => events
        .SelectMany(told => told.SelectMany(keys => keys)
            .CountBy(key => key)
            .Select(count => (count.Key, Share: count.Value / (double)told.Count())))
        .GroupBy(share => share.Key, share => share.Share)
        .Where(shares => shares.Count() >= FewestEvents)
        .Select(shares => (shares.Key, shares.Sum() / events.Length))
        .OrderBy(share => share.Key);
}
