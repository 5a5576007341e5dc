using NewsBot.Measure.Specs;

namespace NewsBot.Measure;

/// <summary>Days in which everything goes wrong, lived by the whole program on a clock that is put forward.</summary>
internal sealed class SimulateMeasure : IMeasure
{
    public string Verb => "simulate";

    public string Usage => "[--hours N] [--seeds N,N…]: simulated hours of all faults, each seed a day (24; 1,2,3)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        string hours = arguments.Values.GetValueOrDefault("hours", "24");
        string seeds = arguments.Values.GetValueOrDefault("seeds", "1,2,3");
        long began = TimeProvider.System.GetTimestamp();
        SpecFigures days = await SpecRun.RunAsync(
            ["-class", "NewsBot.Tests.Simulation.SimulationSpec"], ("SIMULATE", $"{hours}:{seeds}"), cancellation);
        double seconds = Math.Round(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["hours"] = hours,
            ["seeds"] = seeds,
            ["seconds"] = seconds,
        };
        return new MeasureResult(json, [$"{hours} hours of each of the seeds {seeds} lived in {seconds} s"])
        {
            Broken = days.IsKept ? [] : ["the promise of a simulated day; see above"],
        };
    }
}
