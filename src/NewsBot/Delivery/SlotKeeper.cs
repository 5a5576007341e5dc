using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Delivery;

/// <summary>How it went when an edition's slots were to be settled.</summary>
/// <param name="Edition">Whose.</param>
/// <param name="IsDone">False where something was thrown; it is tried again within a minute.</param>
public sealed record Settling(EditionId Edition, bool IsDone);

/// <summary>
/// Settles every slot that is due: issued, caught up or missed. It may be run at any time, any number of times, on
/// any node; alarms only tell it when to look.
/// </summary>
public sealed partial class SlotKeeper(
    EditionStore editions,
    SlotStore slots,
    Issuer issuer,
    TimeProvider clock,
    ILogger<SlotKeeper> log)
{
    /// <summary>Slots further back than this are not recorded.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(45);

    private const int MostMissed = 500;

    /// <summary>Settles all editions; one that cannot be settled stops no other.</summary>
    /// <param name="wait">How long a late slot waits for feeds to be polled first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How it went with each.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of one edition: its siblings are settled.")]
    public async Task<IReadOnlyList<Settling>> SettleAllAsync(TimeSpan wait, CancellationToken cancellation)
    {
        List<Settling> all = [];
        foreach (Edition edition in await editions.AllAsync(cancellation))
        {
            try
            {
                await SettleAsync(edition, wait, cancellation);
                all.Add(new Settling(edition.Id, IsDone: true));
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                all.Add(new Settling(edition.Id, IsDone: false));
                Log.Failed(log, error, edition.Id);
            }
        }

        return all;
    }

    /// <summary>Settles one edition.</summary>
    /// <returns>The digest it issued, if it did.</returns>
    public async Task<IssuedDigest?> SettleAsync(EditionId id, TimeSpan wait, CancellationToken cancellation) =>
        await editions.FindAsync(id, cancellation) is { } edition
            ? await SettleAsync(edition, wait, cancellation)
            : null;

    private async Task<IssuedDigest?> SettleAsync(Edition edition, TimeSpan wait, CancellationToken cancellation)
    {
        if (edition.IsPaused || await PlanAsync(edition, cancellation) is not { } plan)
            return null;
        if (plan is { Issue: not null, IsLate: true } && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
            return await SettleAsync(edition, TimeSpan.Zero, cancellation);
        }

        await slots.MissAsync([.. plan.Missed.Select(slot => Missed(edition, slot))], cancellation);
        return plan.Issue is { } due
            ? await issuer.IssueAsync(new IssueOrder(edition, due, IssueKind.Regular, plan.IsLate), cancellation)
            : null;
    }

    private async Task<SlotPlan?> PlanAsync(Edition edition, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset from = Later(edition.Since, now - Memory);
        if (await slots.LastAsync(edition.Id, now, cancellation) is { } last)
            from = Later(from, last);
        EditionCalendar calendar = edition.Calendar;
        DateTimeOffset[] due = [.. calendar.SlotsBetween(from, now).TakeLast(MostMissed)];
        return due.Length == 0
            ? null
            : CatchUp.Plan(due, calendar.After(now).Cast<DateTimeOffset?>().FirstOrDefault(), now);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private SettledSlot Missed(Edition edition, DateTimeOffset slot) =>
        new(edition.Id, slot, SlotOutcome.Missed, "NewsBot did not run at its hour.", clock.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Edition {Edition} could not be settled and is tried again within a minute.")]
        public static partial void Failed(ILogger log, Exception error, EditionId edition);
    }
}
