using System.Globalization;
using NewsBot.Measure.Campaign;

namespace NewsBot.Measure;

/// <summary>
/// The whole campaign of faults: every long run, and what of the promise was broken. Most steps wait for most of their
/// time, so that several run side by side; those that measure times follow, one after the other.
/// </summary>
internal sealed class CampaignMeasure : IMeasure
{
    /// <summary>
    /// With more, programs that start over and over fill the processors: takeovers come late, and answers too, so that
    /// more comes twice than a death alone would bring.
    /// </summary>
    private static readonly int UsuallyTogether = Math.Max(2, Environment.ProcessorCount);

    public string Verb => "campaign";

    public string Usage =>
        $"[VERB…] [--together N]: the whole campaign of faults, or its steps of these verbs, N side by side "
        + $"({UsuallyTogether}, as many as there are processors); "
        + $"about {CampaignStep.All.Sum(step => step.Minutes)} minutes one by one";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        CampaignStep[] steps =
        [
            .. CampaignStep.All.Where(step => arguments.Files.Count == 0 || arguments.Files.Contains(step.Verb)),
        ];
        int together = Math.Max(1, arguments.Number("together", UsuallyTogether));
        long began = TimeProvider.System.GetTimestamp();
        StepOutcome[] outcomes =
        [
            .. await RunAsync(steps.Where(step => !step.IsAlone), together, cancellation),
            .. await RunAsync(steps.Where(step => step.IsAlone), 1, cancellation),
        ];
        double minutes = TimeProvider.System.GetElapsedTime(began).TotalMinutes;
        var json = outcomes.ToDictionary(
            outcome => outcome.Step.Line, outcome => (object?)outcome.Json ?? "no result", StringComparer.Ordinal);
        json["minutes"] = Math.Round(minutes, 1);
        string total = string.Create(CultureInfo.InvariantCulture, $"the whole: {minutes:0.0} min");
        return new MeasureResult(json, [.. outcomes.SelectMany(outcome => outcome.Lines()), total])
        {
            Broken = [.. outcomes.SelectMany(each => each.Broken.Select(what => $"{each.Step.Line}: {what}"))],
        };
    }

    /// <summary>The longest begin first, so that none is left alone at the end.</summary>
    private static async Task<IReadOnlyList<StepOutcome>> RunAsync(
        IEnumerable<CampaignStep> steps, int together, CancellationToken cancellation)
    {
        CampaignStep[] order = [.. steps.OrderByDescending(step => step.Minutes)];
        var outcomes = new StepOutcome[order.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = together, CancellationToken = cancellation };
        await Parallel.ForAsync(0, order.Length, options, async (number, stop) =>
        {
            await Console.Error.WriteLineAsync($"--- begins: {order[number].Line}");
            outcomes[number] = await StepProcess.RunAsync(order[number], stop);
            foreach (string line in outcomes[number].Lines())
                await Console.Error.WriteLineAsync(line);
            foreach (string broken in outcomes[number].Broken)
                await Console.Error.WriteLineAsync($"    BROKEN {broken}");
        });
        return outcomes;
    }
}
