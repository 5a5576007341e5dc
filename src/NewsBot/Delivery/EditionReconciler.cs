using Microsoft.Extensions.Options;
using NewsBot.Scheduling;
using Quartz;

namespace NewsBot.Delivery;

/// <summary>Makes the edition triggers what the edition rows say.</summary>
public sealed partial class EditionReconciler(
    EditionStore store,
    Alarms alarms,
    IOptions<DeliveryOptions> options,
    [FromKeyedServices(SchedulerNames.Editions)] IScheduler scheduler,
    ILogger<EditionReconciler> log)
{
    private const string Group = "editions";

    /// <summary>Takes over what the configuration newly says.</summary>
    public Task ApplyConfigurationAsync(CancellationToken cancellation) =>
        store.ApplyAsync(options.Value.EffectiveEditions, cancellation);

    /// <summary>Follows the rows.</summary>
    public async Task ReconcileAsync(CancellationToken cancellation)
    {
        await store.MendClockAsync(cancellation);
        var wanted = new List<Alarm>();
        foreach (Edition edition in (await store.AllAsync(cancellation)).Where(edition => !edition.IsPaused))
        {
            if (ZoneRule.Problem(edition.Zone) is { } problem)
                Log.Unknown(log, edition.Id, problem);
            else
                wanted.Add(Alarm(edition));
        }

        await alarms.ReconcileAsync(scheduler, Group, wanted, cancellation);
    }

    private static Alarm Alarm(Edition edition) =>
        new(edition.Id.Value, edition.Cron, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone), typeof(IssueJob));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Edition {Edition} cannot be scheduled: {Problem}")]
        public static partial void Unknown(ILogger log, EditionId edition, string problem);
    }
}
