namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Takes rows in hand for the holder of a lease, and gives them back. A claim whose commit was in doubt leaves rows
/// that nobody sends; they are to be given back before the next.
/// </summary>
internal sealed class Claims(SenderTools tools, LeaseMark lease)
{
    /// <summary>Whether rows may be claimed that nobody knows of.</summary>
    public bool AreInDoubt { get; private set; }

    /// <summary>Commits that these rows are being sent.</summary>
    public async Task<IReadOnlyList<Claimed>> ClaimAsync(IReadOnlyList<long> rows, CancellationToken cancellation)
    {
        AreInDoubt = true;
        long began = tools.Clock.GetTimestamp();
        IReadOnlyList<Claimed> claimed = await tools.Outbox.ClaimAsync(lease, rows, cancellation);
        tools.Lead.Claimed(tools.Clock.GetElapsedTime(began));
        AreInDoubt = false;
        return claimed;
    }

    /// <summary>Gives back all but <paramref name="kept"/>.</summary>
    public async Task ReleaseAsync(IReadOnlyList<long> kept, CancellationToken cancellation)
    {
        await tools.Outbox.ReleaseAsync(lease, kept, cancellation);
        AreInDoubt = false;
    }
}
