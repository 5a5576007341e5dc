using NewsBot.Delivery.Outbox;
using NewsBot.Digests;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>What is to be issued.</summary>
/// <param name="Edition">By which edition.</param>
/// <param name="Slot">For which slot.</param>
/// <param name="Kind">Why.</param>
/// <param name="IsLate">True where readers are told that it comes late.</param>
public sealed record IssueOrder(Edition Edition, DateTimeOffset Slot, IssueKind Kind, bool IsLate);

/// <summary>
/// Issues a slot: composes from what is known at that moment, and stores slot, digest, memory and
/// deliveries in one transaction.
/// Killed before it, nothing happened; after it, the digest is there for good. Run twice, or on two nodes, it issues
/// once.
/// </summary>
public sealed partial class Issuer(
    Database database,
    EditionComposer composer,
    DigestPost post,
    TimeProvider clock,
    ILogger<Issuer> log)
{
    private const int Attempts = 4;

    /// <summary>Issues.</summary>
    /// <returns>The digest; null where the slot was settled before or nothing is new.</returns>
    public async Task<IssuedDigest?> IssueAsync(IssueOrder order, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Composition composition = await composer.ComposeAsync(order.Edition, cancellation);
            Issue issue = await database.WriteAsync(session => StoreAsync(session, order, composition), cancellation);
            if (issue.Digest is { } digest)
            {
                Log.Issued(log, order.Edition.Id, order.Slot, digest.Digest.Stories.Count, order.IsLate);
                post.Ring();
            }

            if (!issue.IsStale)
                return issue.Digest;
        }

        throw new StorageException(
            $"Edition {order.Edition.Id} was issued elsewhere each time its slot {order.Slot:u} was composed.");
    }

    /// <summary>
    /// The edition's count of issues says whether what its readers know was changed since it was read; the statement
    /// that compares it also makes a second node wait here. Then the slot's row says whether the slot is still open.
    /// </summary>
    private async Task<Issue> StoreAsync(Session session, IssueOrder order, Composition composition)
    {
        if (composition.Digest is null && order.Kind == IssueKind.First)
            return Issue.Nothing;
        int unchanged = await session.ExecuteAsync(
            "UPDATE edition SET issues = issues + @more WHERE id = @id AND issues = @Issues",
            new { more = composition.Digest is null ? 0L : 1L, id = order.Edition.Id.Value, composition.Issues });
        if (unchanged == 0)
            return Issue.Stale;
        DateTimeOffset now = clock.GetUtcNow();
        if (!await SlotStore.TrySettleAsync(session, Settled(order, composition.Digest, now))
            || composition.Digest is not { } digest)
            return Issue.Nothing;
        await MemoryStore.RememberAsync(
            session, order.Edition.Id, digest, composition.Candidates, composition.Known);
        IssuedDigest issued = Issued(order, digest with { IsLate = order.IsLate }, now);
        issued = issued with { Id = await DigestStore.AddAsync(session, issued) };
        await post.PutAsync(session, order.Edition, issued);
        return new Issue(issued, IsStale: false);
    }

    private static SettledSlot Settled(IssueOrder order, Digest? digest, DateTimeOffset now)
    {
        (SlotOutcome outcome, string reason) = (digest, order.IsLate) switch
        {
            (null, _) => (SlotOutcome.NothingNew, "Nothing was new to its readers."),
            (_, true) => (SlotOutcome.Late, $"Issued {(now - order.Slot).TotalMinutes:0} minutes after its hour."),
            _ => (SlotOutcome.Issued, order.Kind == IssueKind.First ? "The first digest." : "Issued at its hour."),
        };
        return new SettledSlot(order.Edition.Id, order.Slot, outcome, reason, now);
    }

    private static IssuedDigest Issued(IssueOrder order, Digest digest, DateTimeOffset now) => new()
    {
        Id = default,
        Edition = order.Edition.Id,
        Slot = order.Slot,
        Kind = order.Kind,
        IsLate = order.IsLate,
        Issued = now,
        Digest = digest,
    };

    private sealed record Issue(IssuedDigest? Digest, bool IsStale)
    {
        public static readonly Issue Nothing = new(null, IsStale: false);
        public static readonly Issue Stale = new(null, IsStale: true);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Edition} issued {Stories} stories for {Slot:u} (late: {Late}).")]
        public static partial void Issued(ILogger log, EditionId edition, DateTimeOffset slot, int stories, bool late);
    }
}
