using NewsBot.Measure;

namespace NewsBot.Tests.Topics;

public sealed class RelevanceFiguresTests
{
    [Fact]
    public async Task Our_own_sets_are_told_apart_as_well_as_promised()
    {
        MeasureResult result = await MeasureAsync();
        Assert.InRange((double)result.Json["precision"], 0.97, 1);
        // Half of three of the seven are elliptic briefs.
        Assert.InRange((double)result.Json["recall"], 0.92, 1);
    }

    [Theory]
    [InlineData("stream-winter.jsonl")]
    [InlineData("stream-fifth.jsonl")]
    public async Task News_in_the_style_of_agencies_is_told_apart_as_well_as_promised(string stream)
    {
        MeasureResult result =
            await MeasureAsync(Path.Combine(AppContext.BaseDirectory, "Topics", "Data", stream));
        Assert.InRange((double)result.Json["precision"], 0.98, 1);
        Assert.InRange((double)result.Json["recall"], 0.97, 1);
    }

    [Fact]
    public async Task The_development_set_is_told_apart_as_well_as_promised()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        Assert.SkipWhen(corpora is null, "NEWSBOT_CORPORA is not set.");
        MeasureResult result = await MeasureAsync(Path.Combine(corpora!, "data", "peace-process-dev.jsonl"));
        Assert.InRange((double)result.Json["f1"], 0.97, 1);
    }

    private static Task<MeasureResult> MeasureAsync(params string[] files) => new RelevanceMeasure().RunAsync(
        new(files, new HashSet<string>(), new Dictionary<string, string>()), TestContext.Current.CancellationToken);
}
