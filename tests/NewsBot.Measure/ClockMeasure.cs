using NewsBot.Measure.Specs;

namespace NewsBot.Measure;

/// <summary>Hours that clocks skip and repeat, and clocks that jump: what the tests of both count.</summary>
internal sealed class ClockMeasure : IMeasure
{
    public string Verb => "clock";

    public string Usage => ": digests of every local day of six years in twelve zones, and of forty jumps of the clock";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        SpecFigures run = await SpecRun.RunAsync(
            ["-trait", "Case=T01", "-trait", "Case=T02"], size: null, cancellation);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["figures"] = run.Figures }, run.Figures)
        {
            Broken = run.IsKept && run.Figures.Count > 0 ? [] : ["one digest a local day and no burst; see above"],
        };
    }
}
