using System.Globalization;

namespace NewsBot.Measure;

/// <summary>
/// The whole campaign of faults: every long run, one after the other, and what of the promise was broken.
/// </summary>
internal sealed class CampaignMeasure : IMeasure
{
    /// <summary>The command lines, with about how many minutes each takes on two cores.</summary>
    private static readonly (string Line, int Minutes)[] Steps =
    [
        ("kills --kills 1000 --chats 10000 --seed 101", 55),
        ("kills --gentle --kills 300 --chats 3000 --seed 102", 15),
        ("kills --impatient --kills 100 --chats 1000 --seed 103", 6),
        ("kills --nodes 3 --kills 300 --chats 5000 --seed 104", 100),
        ("kills --nodes 3 --server-kills 30 --chats 2000 --seed 105", 10),
        ("kills --nodes 3 --stops 50 --chats 2000 --seed 106", 30),
        ("kills --nodes 3 --restarts 20 --chats 1000 --seed 107", 10),
        ("kills --at-calls --kills 400 --chats 3000 --seed 108", 60),
        ("kills --commands 450 --kills 50 --seed 109", 5),
        ("kills --commands 450 --kills 50 --at-calls --seed 110", 10),
        ("flood", 11),
        ("namespace", 1),
        ("simulate --hours 24 --seeds 1,2,3,4,5", 20),
        ("planted", 25),
        ("delivery --chats 10000", 7),
        ("integrity", 1),
        ("models", 2),
    ];

    public string Verb => "campaign";

    public string Usage =>
        $"[VERB…]: the whole campaign of faults, or its steps of these verbs; about {Steps.Sum(step => step.Minutes)} "
        + "minutes";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        IMeasure[] measures =
        [
            new KillsMeasure(), new FloodMeasure(), new NamespaceMeasure(), new SimulateMeasure(), new PlantedMeasure(),
            new DeliveryMeasure(), new IntegrityMeasure(), new ModelsMeasure(),
        ];
        var broken = new List<string>();
        var json = new Dictionary<string, object>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach ((string line, _) in Steps.Where(step =>
            arguments.Files.Count == 0 || arguments.Files.Contains(step.Line.Split(' ')[0])))
        {
            Console.Error.WriteLine($"--- {line}");
            string[] words = line.Split(' ');
            long began = TimeProvider.System.GetTimestamp();
            MeasureResult result = await measures.Single(measure => measure.Verb == words[0])
                .RunAsync(CommandLine.Parse(words.Skip(1)), cancellation);
            double minutes = TimeProvider.System.GetElapsedTime(began).TotalMinutes;
            string summary = string.Create(CultureInfo.InvariantCulture, $"{line} ({minutes:0.0} min)");
            lines.AddRange([summary, .. result.Lines.Select(each => "    " + each)]);
            json[line] = result.Json;
            broken.AddRange(result.Broken.Select(each => $"{line}: {each}"));
        }

        return new MeasureResult(json, lines) { Broken = broken };
    }
}
