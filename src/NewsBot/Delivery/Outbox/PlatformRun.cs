using System.Diagnostics.CodeAnalysis;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// One platform on this node: waits for its lease, then sends and listens for as long as it holds it. Nothing that a
/// platform throws leaves here.
/// </summary>
internal sealed partial class PlatformRun(
    IChatPlatform platform, PlatformLeases leases, SenderTools tools, WorkSignal signal)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Interruption _interruption = new(tools.Clock);

    private TimeProvider Clock => tools.Clock;

    private string Sending => $"sending to {platform.Name}";

    /// <summary>Runs until cancelled, then hands the lease back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            long asked = Clock.GetTimestamp();
            if (await TryAsync(() => leases.TryTakeAsync(platform.Name, stopping)) is { } lease)
                await TryAsync(() => HoldAsync(lease, new Trust(leases, lease, Clock, asked), stopping));
            await PauseAsync(Look, stopping);
        }
    }

    /// <returns>Null: the lease is no longer held.</returns>
    private async Task<LeaseMark?> HoldAsync(LeaseMark lease, Trust trust, CancellationToken stopping)
    {
        Log.Holds(tools.Log, platform.Name, lease.Fence);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var renewal = new CancellationTokenSource();
        Task kept = KeepAsync(trust, work.CancelAsync, work.Token, renewal.Token);
        try
        {
            Task listened = ListenAsync(work.Token);
            await SendAsync(lease, trust, work.Token);
            await work.CancelAsync();
            await listened;
        }
        finally
        {
            await renewal.CancelAsync();
            await kept;
        }

        await leases.ReleaseAsync(lease, CancellationToken.None);
        return null;
    }

    private async Task KeepAsync(
        Trust trust, Func<Task> end, CancellationToken work, CancellationToken renewal)
    {
        await trust.KeepAsync(renewal).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!work.IsCancellationRequested)
        {
            Log.Lost(tools.Log, platform.Name);
            await end();
        }
    }

    private async Task SendAsync(LeaseMark lease, Trust trust, CancellationToken work)
    {
        string bell = OutboxPost.Bell(platform.Name);
        var sender = new Sender(tools, platform, lease, () => signal.Ring(bell));
        bool recovered = false;
        while (!work.IsCancellationRequested)
        {
            TimeSpan wait = await TryStepAsync(async () =>
            {
                if (!recovered)
                    await sender.RecoverAsync(work);
                recovered = true;
                return await sender.StepAsync(() => trust.Left >= ResendRule.Request, work);
            });
            await signal.WaitAsync(bell, Task.Delay(wait, Clock, work), work)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await TryStepAsync(async () =>
        {
            await sender.StopAsync().WaitAsync(Drain, Clock, CancellationToken.None);
            return TimeSpan.Zero;
        });
    }

    /// <summary>The database may be away for a while; what was claimed or answered is kept until it is back.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of one step: sending goes on.")]
    private async Task<TimeSpan> TryStepAsync(Func<Task<TimeSpan>> step)
    {
        try
        {
            TimeSpan next = await step();
            Succeeded();
            return next;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
        catch (Exception error)
        {
            Tell(error);
            return Look;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of one platform: it is heard again after a pause.")]
    private async Task ListenAsync(CancellationToken work)
    {
        for (int failures = 1; !work.IsCancellationRequested; failures++)
        {
            long began = Clock.GetTimestamp();
            try
            {
                await tools.Vitals.WatchAsync(
                    $"listening to {platform.Name}", () => platform.ListenAsync(work), work);
                if (!work.IsCancellationRequested)
                    Log.Ended(tools.Log, platform.Name);
            }
            catch (Exception error)
            {
                // Whatever it throws once it is to end, the platform is not lost with it.
                if (!work.IsCancellationRequested)
                    Log.Deaf(tools.Log, platform.Name, error.Message);
            }

            failures = Clock.GetElapsedTime(began) > LongestPause ? 1 : failures;
            TimeSpan pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 10)));
            await PauseAsync(pause < LongestPause ? pause : LongestPause, work);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Without the database nobody holds the lease.")]
    private async Task<LeaseMark?> TryAsync(Func<Task<LeaseMark?>> act)
    {
        try
        {
            LeaseMark? lease = await act();
            Succeeded();
            return lease;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception error)
        {
            Tell(error);
            return null;
        }
    }

    private void Succeeded()
    {
        tools.Vitals.Went(Sending);
        _interruption.Ends();
    }

    private void Tell(Exception error)
    {
        tools.Vitals.Failed(Sending);
        if (_interruption.IsNews(error))
            Log.Interrupted(tools.Log, error, platform.Name, error.Message);
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellation) =>
        await Task.Delay(pause, Clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Platform}: this node sends and listens (lease {Fence}).")]
        public static partial void Holds(ILogger log, PlatformName platform, long fence);

        [LoggerMessage(LogLevel.Warning, "{Platform}: the lease is lost; another node may send now.")]
        public static partial void Lost(ILogger log, PlatformName platform);

        [LoggerMessage(
            LogLevel.Error, "{Platform}: nothing can be sent ({Reason}); nothing is lost, it is tried every second.")]
        public static partial void Interrupted(ILogger log, Exception error, PlatformName platform, string reason);

        [LoggerMessage(LogLevel.Warning, "{Platform} cannot be heard ({Reason}); it is tried again after a pause.")]
        public static partial void Deaf(ILogger log, PlatformName platform, string reason);

        [LoggerMessage(LogLevel.Warning, "{Platform}: listening ended by itself; it is begun again.")]
        public static partial void Ended(ILogger log, PlatformName platform);
    }
}
