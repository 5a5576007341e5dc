using NewsBot.Delivery.Pacing;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>What a sender works with.</summary>
internal sealed record SenderTools(
    OutboxStore Outbox,
    ResultStore Results,
    TimeProvider Clock,
    Random Random,
    ILogger Log)
{
    /// <summary>Where it is noted that a platform fails.</summary>
    public Vitals Vitals { get; init; } = new(Clock);

    /// <summary>What was said of a refused token; outlives a lease, so that a new one does not say it again.</summary>
    public RefusedToken Refused { get; init; } = new();

    /// <summary>How early parts are claimed; what it has learned of the database outlives a lease.</summary>
    public ClaimLead Lead { get; init; } = new();
}

/// <summary>A token that is refused is told once, until something has arrived again.</summary>
internal sealed class RefusedToken
{
    private bool _isTold;

    /// <summary>True for the first who wants to tell it.</summary>
    public bool TryTell() => !Interlocked.Exchange(ref _isTold, true);

    /// <summary>Something arrived.</summary>
    public void Forget() => Volatile.Write(ref _isTold, false);
}
