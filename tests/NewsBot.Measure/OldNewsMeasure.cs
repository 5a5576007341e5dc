using System.Globalization;
using NewsBot.Measure.Specs;

namespace NewsBot.Measure;

/// <summary>
/// Scenarios in which old news comes back: new ids, links, titles and dates, emptied and moved feeds, restarts, a
/// backup
/// of yesterday; lived by the whole program.
/// </summary>
internal sealed class OldNewsMeasure : IMeasure
{
    private const int UsualScenarios = 50;

    public string Verb => "oldnews";

    public string Usage =>
        "[--scenarios N] [--seed N]: old news that comes back in every way, and how much of it is told "
        + $"({UsualScenarios}, 1)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int scenarios = arguments.Number("scenarios", UsualScenarios);
        SpecFigures run = await SpecRun.RunAsync(
            ["-class", "NewsBot.Tests.Simulation.OldNews.OldNewsSpec"],
            ("OLDNEWS", string.Create(CultureInfo.InvariantCulture, $"{scenarios}:{arguments.Number("seed", 1)}")),
            cancellation);
        int[][] counts = [.. run.Figures.Select(Numbers)];
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["scenarios"] = counts.Length,
            ["old_items"] = counts.Sum(each => each[0]),
            ["new_items"] = counts.Sum(each => each[1]),
            ["new_items_read"] = counts.Sum(each => each[2]),
            ["new_items_told"] = counts.Sum(each => each[3]),
            ["old_items_told"] = counts.Sum(each => each[4]),
            ["told_twice"] = counts.Sum(each => each[5]),
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
        {
            Broken = run.IsKept && counts.Length == scenarios
                ? []
                : ["old news; see above for the scenario and its seed"],
        };
    }

    /// <summary>The numbers of a line of figures, in order.</summary>
    private static int[] Numbers(string figures) =>
    [
        .. figures.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsAsciiDigit))
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
