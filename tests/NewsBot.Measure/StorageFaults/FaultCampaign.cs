using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Fails each of the first writes and flushes of the program, a life each: a disk that is full, one that cannot be
/// written, one that cannot be flushed. Some dozens of lives share two digests for a number of chats.
/// </summary>
internal static class FaultCampaign
{
    private const int Batch = 25, ChatsALife = 6, AtOnce = 2;

    /// <summary>The points, in an order in which each batch has early and late ones.</summary>
    /// <param name="writes">How many writes; half as many flushes.</param>
    public static IReadOnlyList<DiskFault> Points(int writes) =>
    [
        .. Enumerable.Range(1, writes).Select(nth => new DiskFault(FaultKind.Full, nth))
            .Concat(Enumerable.Range(1, writes).Select(nth => new DiskFault(FaultKind.BadWrite, nth)))
            .Concat(Enumerable.Range(1, (writes + 1) / 2).Select(nth => new DiskFault(FaultKind.BadSync, nth)))
            .OrderBy(point => point.Nth * 7919 % 101),
    ];

    /// <summary>Runs them, and adds what came of it.</summary>
    public static async Task RunAsync(
        IReadOnlyList<DiskFault> points, StorageReport report, CancellationToken cancellation) =>
        await Parallel.ForEachAsync(
            points.Chunk(Batch),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (batch, token) => await BatchAsync(batch, report, token));

    private static async Task BatchAsync(DiskFault[] batch, StorageReport report, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-disk-");
        try
        {
            await using FakeTelegram telegram = await FakeTelegram.StartAsync();
            var store = new KillStore(folder.FullName);
            var run = new KillRun(store, telegram, batch.Length * ChatsALife, seed: 1);
            await run.PrepareAsync(cancellation);
            var lives = new FaultLives(run, store, telegram);
            foreach (DiskFault point in batch)
                await lives.LiveAsync(point, cancellation);
            await run.FinishAsync(cancellation);
            var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, await run.HeldAsync(cancellation));
            report.Add("disk_lives", batch.Length);
            report.Add("disk_failed", lives.Struck);
            report.Add("disk_ended_by_itself", lives.Ended);
            report.Add("disk_lost", verdict.Lost);
            report.Add("disk_duplicates", verdict.Duplicates);
            report.Break(lives.Broken);
            report.Break(verdict.Broken(run.Wanted.Count, lives.Ended, isGentle: false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
