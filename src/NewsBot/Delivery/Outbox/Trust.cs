using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// How long this node may still believe that it holds a lease, on a clock that is never put: shorter than the lease
/// lasts, counted from before the request that renewed it.
/// </summary>
/// <param name="leases">Where leases are.</param>
/// <param name="lease">The lease.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="asked">The clock's timestamp before the lease was asked for.</param>
internal sealed class Trust(PlatformLeases leases, LeaseMark lease, TimeProvider clock, long asked)
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);
    private long _asked = asked;

    /// <summary>What is left; a request is begun only where it would end within it.</summary>
    public TimeSpan Left => PlatformLeases.Life - Margin - clock.GetElapsedTime(Interlocked.Read(ref _asked));

    /// <summary>Renews until cancelled, or until the lease is lost or can be believed in no longer.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        while (Left is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(Each < left ? Each : left, clock, cancellation);
            long now = clock.GetTimestamp();
            switch (await TryRenewAsync(cancellation))
            {
                case true:
                    Interlocked.Exchange(ref _asked, now);
                    break;
                case false:
                    return;
            }
        }
    }

    /// <summary>Null where the database did not answer; that alone loses nothing before time is up.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the database away, time tells what follows.")]
    private async Task<bool?> TryRenewAsync(CancellationToken cancellation)
    {
        TimeSpan left = Left;
        if (left <= TimeSpan.Zero)
            return null;
        try
        {
            return await leases.RenewAsync(lease, cancellation).WaitAsync(left, clock, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
