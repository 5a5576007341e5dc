using System.Globalization;
using NewsBot.Articles;
using NewsBot.Measure.Speed;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// How many articles a second one core takes from the page to the summary of their story. They come in waves, as polls
/// bring them: a wave has passed one stage before the next begins, one article at a time, so that a story which several
/// of them join is summarized once, as in the service. The first figure is of an article that is relevant, the second
/// of articles as they came, some of them off topic.
/// </summary>
internal sealed class PipelineMeasure : IMeasure
{
    // Until the runtime has compiled what runs often, which it does beside the work, its time would count too.
    private const int WarmUp = 100, WarmUpOfStored = 1000, Usual = 300, UsualWave = 50;

    public string Verb => "pipeline";

    public string Usage =>
        "[FILE.jsonl] [--from articles] [--articles N] [--window N] [--wave N]: pages of 60–100 KB, or "
        + "stored articles, to summaries; per core; --window: that many articles are in the window of stories before; "
        + $"--wave: so many come together ({UsualWave}); 1: each goes the whole way before the next";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        bool fromArticles = arguments.Values.GetValueOrDefault("from") == "articles";
        int count = arguments.Number("articles", Usual), window = arguments.Number("window", 0);
        int wave = Math.Max(1, arguments.Number("wave", UsualWave));
        await using WholeProgram program = await WholeProgram.OpenAsync(cancellation);
        MixedNews news = await MixedNews.ReadAsync(arguments.Files, cancellation);
        DateTimeOffset before = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(WarmUp + count);
        await new FilledWindow(program, news).WriteAsync(window, before, cancellation);
        StageMeter[] stages = Stages(program.Services);
        PipelineInput input = fromArticles ? new StoredInput(program, news) : new PageInput(program, news);
        stages = fromArticles ? stages[1..] : stages;
        int warmUp = fromArticles ? WarmUpOfStored : WarmUp;
        await input.PrepareAsync(warmUp + count, cancellation);
        await RunAsync(Enumerable.Range(0, warmUp));
        Array.ForEach(stages, stage => stage.Reset());
        await RunAsync(Enumerable.Range(warmUp, count));
        return Report(stages, count, window, input.Kilobytes);

        async Task RunAsync(IEnumerable<int> numbers)
        {
            foreach (int[] some in numbers.Chunk(wave))
            {
                foreach (int number in some)
                    await input.EnterAsync(number, cancellation);
                foreach (StageMeter stage in stages)
                    await stage.DrainAsync(stage == stages[0] ? some.Length : int.MaxValue, cancellation);
            }
        }
    }

    private static StageMeter[] Stages(IServiceProvider services)
    {
        WorkQueue queue = services.GetRequiredService<WorkQueue>();
        IWorkStage[] stages =
        [
            services.GetRequiredService<ArticleStage>(),
            services.GetRequiredService<TopicStage>(),
            services.GetRequiredService<StoryStage>(),
            services.GetRequiredService<SummaryStage>(),
        ];
        return [.. stages.Select(stage => new StageMeter(stage, queue))];
    }

    private static int Relevant(StageMeter[] stages) =>
        Array.Find(stages, stage => stage.Stage == StageNames.Stories)!.Items;

    /// <summary>What an article on topic costs: an item of each stage, and its share of its story's summary.</summary>
    private static double Cost(StageMeter[] stages) => stages.Sum(stage =>
        stage.Stage == StageNames.Summaries ? stage.AllMilliseconds / Relevant(stages) : stage.Milliseconds);

    private static MeasureResult Report(StageMeter[] stages, int count, int window, double kilobytes)
    {
        if (Array.Find(stages, stage => stage.Items == 0) is { } idle)
            throw new InvalidOperationException($"The measurement is void: nothing reached the stage {idle.Stage}.");
        double whole = 1000 / Cost(stages);
        double asTheyCame = 1000 * count / stages.Sum(stage => stage.AllMilliseconds);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["articles_per_second_per_core"] = Math.Round(whole, 1),
            ["articles_per_second_per_core_as_they_came"] = Math.Round(asTheyCame, 1),
            ["by_stage"] = stages.ToDictionary(
                stage => stage.Stage,
                stage => new { items = stage.Items, cpu_ms = Math.Round(stage.Milliseconds, 3) },
                StringComparer.Ordinal),
            ["articles"] = count,
            ["window"] = window,
            ["live_heap_mb"] = GC.GetTotalMemory(forceFullCollection: true) / 1_000_000,
            ["page_kb"] = Math.Round(kilobytes),
        };
        string from = stages[0].Stage == StageNames.Articles
            ? string.Create(CultureInfo.InvariantCulture, $"from pages of {kilobytes:0} KB on average")
            : "from stored articles";
        return new MeasureResult(
            json,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{whole:0.0} articles a second a core, {from} to summaries, {window} in the window before"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{asTheyCame:0.0} as they came, {100.0 * Relevant(stages) / count:0} % of them on topic"),
                .. stages.Select(stage => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stage.Stage,-10} {stage.Milliseconds,7:0.000} ms of processor an item, {stage.Items} items")),
            ]);
    }
}
