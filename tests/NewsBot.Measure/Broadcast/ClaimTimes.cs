using System.Diagnostics;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Measure.Broadcast;

/// <summary>How long a look at the wave and a claim of it take, while all of it waits. Milliseconds.</summary>
/// <param name="Look">A look, the median.</param>
/// <param name="Claim">A claim, the median.</param>
/// <param name="SlowClaim">A claim, of which one in a hundred takes longer.</param>
internal sealed record ClaimTimes(double Look, double Claim, double SlowClaim)
{
    private const int Rounds = 101, Window = 200, InFlight = 6;

    /// <summary>Measures; what was claimed is handed back.</summary>
    public static async Task<ClaimTimes> TakeAsync(
        Database database, PlatformName platform, CancellationToken cancellation)
    {
        var node = NodeName.OfThisProcess();
        var leases = new PlatformLeases(database, TimeProvider.System, node);
        LeaseMark lease = (await leases.TryTakeAsync(platform, cancellation))!;
        var store = new OutboxStore(database, TimeProvider.System, node);
        List<double> looks = [], claims = [];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<Head> heads = await store.HeadsAsync(platform, Lane.Digest, Window, cancellation);
            looks.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await store.ClaimAsync(lease, [.. heads.Take(InFlight).Select(head => head.Id)], cancellation);
            claims.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        await store.ReleaseAsync(lease, [], cancellation);
        await leases.ReleaseAsync(lease, cancellation);
        return new ClaimTimes(At(looks, 0.5), At(claims, 0.5), At(claims, 0.99));
    }

    private static double At(List<double> times, double share) =>
        times.Order().ElementAt((int)((times.Count - 1) * share));
}
