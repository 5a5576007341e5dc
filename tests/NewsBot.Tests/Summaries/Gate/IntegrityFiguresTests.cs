using NewsBot.Measure;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Summaries.Gate;

/// <summary>The figures that the gate answers for, over lines that were written for this project.</summary>
public sealed class IntegrityFiguresTests
{
    [Case("L05")]
    [Fact]
    public async Task Of_five_hundred_seeded_errors_none_that_matters_gets_out_and_few_true_lines_are_refused()
    {
        MeasureResult result = await new IntegrityMeasure().RunAsync(
            new MeasureArguments([], new HashSet<string>(), new Dictionary<string, string>()),
            TestContext.Current.CancellationToken);
        var caught = (IReadOnlyDictionary<string, double>)result.Json["caught"];
        var escaped = (IReadOnlyDictionary<string, int>)result.Json["escaped"];
        Assert.True((int)result.Json["errors"] >= 500);
        Assert.All(
            ["number", "number word", "vague count", "date", "quotation", "unit"],
            kind => Assert.InRange(caught[kind], 0.99, 1));
        Assert.All(["name", "speaker", "negation", "swap"], kind => Assert.InRange(caught[kind], 0.95, 1));
        Assert.All(["number", "speaker", "negation"], kind => Assert.Equal(0, escaped[kind]));
        var refused = (IReadOnlyDictionary<string, double>)result.Json["false_rejections_by_kind"];
        Assert.All(refused, kind => Assert.InRange(kind.Value, 0, 0.05));
    }
}
