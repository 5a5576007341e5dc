using NewsBot.Scheduling;

namespace NewsBot.Delivery;

/// <summary>The next slot of an edition.</summary>
/// <param name="Edition">Whose.</param>
/// <param name="Slot">When.</param>
public sealed record NextIssue(Edition Edition, DateTimeOffset Slot);

/// <summary>
/// What the front door does once feeds were polled and the stages have drained for the first time: catches up, issues
/// the first digest ever, and lets the schedules run.
/// </summary>
public sealed class Opening(
    EditionReconciler reconciler,
    EditionStore editions,
    FirstDigest first,
    SlotKeeper keeper,
    SchedulerLife schedulers)
{
    /// <summary>Opens. Later starts issue no first digest.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await reconciler.ApplyConfigurationAsync(cancellation);
        await IssueFirstAsync(cancellation);
        await keeper.SettleAllAsync(TimeSpan.Zero, cancellation);
        await reconciler.ReconcileAsync(cancellation);
        await schedulers.OpenAsync(cancellation);
    }

    /// <summary>Issues the first digest of each edition that never issued one, as soon as there is news.</summary>
    public async Task IssueFirstAsync(CancellationToken cancellation)
    {
        foreach (Edition edition in await editions.AllAsync(cancellation))
            await first.IssueAsync(edition, cancellation);
    }

    /// <summary>When each edition that is not paused issues next.</summary>
    public async Task<IReadOnlyList<NextIssue>> NextAsync(DateTimeOffset now, CancellationToken cancellation) =>
    [
        .. from edition in await editions.AllAsync(cancellation)
           where !edition.IsPaused
           from slot in edition.Calendar.After(now).Take(1)
           select new NextIssue(edition, slot),
    ];

    /// <summary>True once anything was ever issued.</summary>
    public Task<bool> HasIssuedAsync(CancellationToken cancellation) => first.HasIssuedAsync(cancellation);
}
