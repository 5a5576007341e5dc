using NewsBot.Measure.StorageFaults;

namespace NewsBot.Measure;

/// <summary>
/// The disk fails, forgets what was not flushed, or spoils what was: whether anything is lost without a word.
/// </summary>
internal sealed class StorageMeasure : IMeasure
{
    public string Verb => "storage";

    public string Usage =>
        "[--writes N] [--images N] [--corruptions N] [--seed N]: a full and a failing disk at each of the first writes "
        + "of the program (200) and flushes (half as many), power cuts (300 images), spoilt files (500)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int seed = arguments.Number("seed", 1);
        var report = new StorageReport();
        if (arguments.Number("corruptions", 500) is > 0 and var corruptions)
            await SpoiltFiles.RunAsync(corruptions, seed, report, cancellation);
        if (arguments.Number("images", 300) is > 0 and var images)
            await PowerCuts.RunAsync(images, seed, report, cancellation);
        await FaultCampaign.RunAsync(FaultCampaign.Points(arguments.Number("writes", 200)), report, cancellation);
        return report.Result;
    }
}
