using System.Text.Json;
using NewsBot.CommandLine;
using NewsBot.Configuration;
using NewsBot.Measure.Integrity;
using NewsBot.Measure.Summaries;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// The integrity gate: seeded errors it catches, by kind, and faithful lines that it refuses, by language. Without a
/// file: lines written for this project over <c>seeds/</c>. With labelled news: the sentences of its relevant articles.
/// </summary>
public sealed class IntegrityMeasure : IMeasure
{
    private const int Seed = 6;
    private const int Wanted = 500;

    /// <inheritdoc/>
    public string Verb => "integrity";

    /// <inheritdoc/>
    public string Usage => "[FILE.jsonl] [--show] [--all] (--show prints what escaped and what was wrongly refused)";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        var errors = new ConfigErrors();
        var files = new ConfigFiles(folder: null);
        var gazetteer = Gazetteer.Load(files, errors);
        var gate = new IntegrityGate(gazetteer, Lexicon.Load(files, errors));
        IReadOnlyList<FaithfulLine> lines = arguments.Files is [var file, ..]
            ? await ExtractsAsync(file, cancellation)
            :
            [
                .. FaithfulLine.Written(), .. FaithfulLine.Written("faithful-later.tsv"),
                .. FaithfulLine.Extracts(SampleArticles.Load()),
            ];
        var report = new IntegrityReport(gate, arguments.Flags.Contains("show"));
        foreach (FaithfulLine line in lines)
            report.AddFaithful(line);
        var seeder = new ErrorSeeder(gazetteer, new Random(Seed));
        SeededError[] seeded = [.. lines.SelectMany(seeder.Errors).DistinctBy(error => error.Text)];
        foreach (SeededError error in arguments.Flags.Contains("all") ? seeded : Sample(seeded))
            report.AddError(error);
        if (arguments.Files.Count > 0)
            await report.AddStoriesAsync(arguments.Files[0], gazetteer, cancellation);
        return report.Result();
    }

    /// <summary>As many of each kind as there are, in turns, until enough are drawn.</summary>
    private static IEnumerable<SeededError> Sample(SeededError[] seeded)
    {
        var random = new Random(Seed);
        return seeded.GroupBy(error => error.Kind, StringComparer.Ordinal)
            .SelectMany(kind => kind.OrderBy(_ => random.Next()).Select((error, turn) => (error, turn)))
            .OrderBy(drawn => drawn.turn)
            .Take(Wanted)
            .Select(drawn => drawn.error);
    }

    private static async Task<IReadOnlyList<FaithfulLine>> ExtractsAsync(string file, CancellationToken cancellation)
    {
        var lines = new List<FaithfulLine>();
        await foreach (string row in File.ReadLinesAsync(file, cancellation))
        {
            LabelledArticle labelled = JsonSerializer.Deserialize<LabelledArticle>(row, LabelledArticle.Json)!;
            if (labelled.Relevant)
                lines.AddRange(FaithfulLine.Extracts([labelled.ToArticle(lines.Count + 1)]));
        }

        return lines;
    }
}
