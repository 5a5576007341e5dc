using NewsBot.Measure.StorageFaults;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>
/// The disk is full, fails, forgets or spoils what it was given. The whole of it is <c>Measure storage</c>.
/// </summary>
public sealed class StorageFaultSpec
{
    private readonly StorageReport _report = new();

    [Case("S01")]
    [Case("S02")]
    [Fact]
    public async Task A_disk_that_fails_is_told_of_in_a_line_and_once_it_is_well_everything_arrives()
    {
        DiskFault[] points =
        [
            new(FaultKind.Full, 1), new(FaultKind.BadWrite, 17), new(FaultKind.Full, 60), new(FaultKind.BadSync, 2),
            new(FaultKind.BadSync, 15),
        ];
        await FaultCampaign.RunAsync(points, _report, TestContext.Current.CancellationToken);
        Assert.Empty(_report.Broken);
        Assert.Equal((5, 0), (_report.Of("disk_failed"), _report.Of("disk_lost")));
    }

    [Case("S06")]
    [Fact]
    public async Task A_power_cut_undoes_nothing_that_was_flushed()
    {
        await PowerCuts.RunAsync(images: 12, seed: 2, _report, TestContext.Current.CancellationToken);
        Assert.Empty(_report.Broken);
        Assert.Equal(12, _report.Of("power_images"));
    }

    [Case("S05")]
    [Fact]
    public async Task Spoilt_files_are_refused_and_left_alone_or_nothing_of_them_is_lost()
    {
        await SpoiltFiles.RunAsync(corruptions: 25, seed: 3, _report, TestContext.Current.CancellationToken);
        Assert.Empty(_report.Broken);
        Assert.InRange(_report.Of("spoilt_refused"), 10, 25);
    }
}
