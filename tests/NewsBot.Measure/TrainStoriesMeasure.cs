using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Measure.Stories;
using NewsBot.Stories;

namespace NewsBot.Measure;

/// <summary>Learns the numbers of the story model, and cross-validates by event.</summary>
public sealed class TrainStoriesMeasure : IMeasure
{
    private const int Folds = 4;
    private const double Regularization = 0.002;

    /// <summary>
    /// Two stories of one event have less in common, on average over all pairs, than an article with one of them: so
    /// much lower than the odds to join are those to merge.
    /// </summary>
    private const double Below = 0.2;

    /// <summary>Odds to join, and how much lower those to merge, that are cross-validated.</summary>
    private static readonly (double Join, double Below)[] Choices =
    [
        .. from below in new[] { 0, Below, 0.4, 0.6 }
           from step in Enumerable.Range(-2, 9)
           select (Math.Round(step * 0.2, 1), below),
    ];

    public string Verb => "train-stories";

    public string Usage =>
        "FILE.jsonl… [--between=FILE.jsonl,…] [--join N] --output=story-model.json (N: not the one that "
        + "cross-validation found best; between: teach only what two languages have in common)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        StoryBackground background = StoryBackground.Load();
        var streams = new List<TrainingStream>();
        foreach (string file in arguments.Files.Concat(Between(arguments)))
        {
            IReadOnlyList<LabelledRow> rows = await LabelledRow.ReadAsync([file], withDates: false, cancellation);
            streams.Add(new(rows, background) { IsOfOneLanguageToo = arguments.Files.Contains(file) });
        }

        double[] scores = new double[Choices.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            int left = fold;
            StoryModelFile held = Fit(streams, name => Fold(name) != left);
            foreach (TrainingStream stream in streams)
            {
                for (int i = 0; i < Choices.Length; i++)
                    scores[i] += Score(stream, left, At(held, Choices[i]), background) / (Folds * streams.Count);
            }
        }

        int best = Choices.Index().Where(one => one.Item.Below.Equals(Below)).MaxBy(one => scores[one.Index]).Index;
        double chosen = arguments.Values.TryGetValue("join", out string? told)
            ? double.Parse(told, CultureInfo.InvariantCulture)
            : Choices[best].Join;
        StoryModelFile trained = At(Fit(streams, _ => true), (chosen, Below)) with
        {
            Command = Command(arguments, chosen),
        };
        string json = JsonSerializer.Serialize(trained, Written);
        if (arguments.Values.TryGetValue("output", out string? output))
            await File.WriteAllTextAsync(output, json + "\n", cancellation);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["score"] = scores[best],
                ["join"] = Choices[best].Join,
            },
            [
                .. Choices.Select((choice, i) => string.Create(
                    CultureInfo.InvariantCulture,
                    $"join {choice.Join,5:0.00}, merge {choice.Join - choice.Below,5:0.00}  "
                    + $"mean of B-cubed and pair F1 {scores[i]:0.000}")),
                json,
            ]);
    }

    private static JsonSerializerOptions Written { get; } = new(StrictJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Command(MeasureArguments arguments, double join) =>
        $"train-stories {string.Join(' ', arguments.Files.Select(Named))} "
        + (Between(arguments) is { Length: > 0 } between ? $"--between={string.Join(',', between.Select(Named))} " : "")
        + $"--join={join.ToString(CultureInfo.InvariantCulture)} --output=src/NewsBot/Stories/story-model.json";

    private static string[] Between(MeasureArguments arguments) =>
        arguments.Values.GetValueOrDefault("between")?.Split(',') ?? [];

    private static string Named(string file) =>
        $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";

    private static int Fold(string? name) =>
        name is null ? -1 : (int)(SparseVector.Hash('e', "", name) % Folds);

    private static StoryModelFile Fit(List<TrainingStream> streams, Func<string?, bool> learns) => new()
    {
        Command = "train-stories",
        SameLanguage = PairModel.Fit(
            [.. streams.Where(s => s.IsOfOneLanguageToo).SelectMany(s => s.Pairs(true, learns))], Regularization),
        OtherLanguage = PairModel.Fit([.. streams.SelectMany(s => s.Pairs(false, learns))], Regularization),
        SameMoment = 0.25,
        PerDay = 0.25,
        Join = 0,
        Merge = 0,
        Split = 0,
    };

    private static StoryModelFile At(StoryModelFile file, (double Join, double Below) choice) => file with
    {
        Join = choice.Join,
        Merge = Math.Round(choice.Join - choice.Below, 3),
        Split = choice.Join - 1,
    };

    private static double Score(
        TrainingStream stream, int fold, StoryModelFile file, StoryBackground background)
    {
        (long[] stories, _) = StoryStream.Cluster(stream.Features, new StoryModel(file), background);
        int[] labelled = [.. Enumerable.Range(0, stories.Length).Where(i => stream.Rows[i].Event is not null)];
        string[] events = [.. labelled.Select(i => stream.Rows[i].Event!)];
        long[] found = [.. labelled.Select(i => stories[i])];
        // The events held out, among all others: what they are wrongly joined with counts too.
        bool[] held = [.. events.Select(name => Fold(name) == fold)];
        double items = ClusterScore.BCubed(events, found, i => held[i]).F1;
        return (items + ClusterScore.Pairs(events, found, (i, j) => held[i] || held[j]).F1) / 2;
    }
}
