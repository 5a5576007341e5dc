using NewsBot.Measure;

namespace NewsBot.Tests.Stories;

/// <summary>Floors under the figures; the figures themselves are what <c>Measure stories</c> prints.</summary>
public sealed class StoryQualityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_calls_talks_and_strikes_of_three_days_stay_apart_in_four_languages(bool noDates)
    {
        IReadOnlyDictionary<string, object> figures = await MeasureAsync(Own(), noDates);
        Assert.InRange((double)figures["b3_f1"], 0.92, 1);
        Assert.InRange((double)figures["cross_pair_f1"], 0.85, 1);
        Assert.InRange((double)figures["pair_precision"], 0.9, 1);
    }

    [Theory]
    [InlineData("peace-process-dev.jsonl", false, 0.95)]
    [InlineData("peace-process-dev.jsonl", true, 0.9)]
    [InlineData("ecbplus/dev.jsonl", true, 0.83)]
    public async Task Public_news_is_gathered_as_well_as_before(string file, bool noDates, double least)
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        Assert.SkipWhen(corpora is null, "NEWSBOT_CORPORA does not say where the corpora are.");
        IReadOnlyDictionary<string, object> figures =
            await MeasureAsync(Path.Combine(corpora!, "data", file), noDates);
        Assert.InRange((double)figures["b3_f1"], least, 1);
    }

    /// <summary>Straight news of two months that no number was learned from.</summary>
    [Theory]
    [InlineData("stream-winter.jsonl")]
    [InlineData("stream-fifth.jsonl")]
    public async Task News_in_the_style_of_agencies_is_gathered_across_languages(string stream)
    {
        IReadOnlyDictionary<string, object> figures =
            await MeasureAsync(Path.Combine(AppContext.BaseDirectory, "Topics", "Data", stream), false);
        Assert.InRange((double)figures["b3_f1"], 0.94, 1);
        Assert.InRange((double)figures["cross_pair_f1"], 0.87, 1);
        Assert.InRange((double)figures["pair_precision"], 0.9, 1);
    }

    private static string Own() => Path.Combine(AppContext.BaseDirectory, "Stories", "Data", "stories-own.jsonl");

    private static async Task<IReadOnlyDictionary<string, object>> MeasureAsync(string file, bool noDates)
    {
        var flags = new HashSet<string>(noDates ? ["no-dates"] : [], StringComparer.Ordinal);
        var arguments = new MeasureArguments([file], flags, new Dictionary<string, string>(StringComparer.Ordinal));
        return (await new StoriesMeasure().RunAsync(arguments, CancellationToken.None)).Json;
    }
}
