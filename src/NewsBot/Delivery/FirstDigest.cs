namespace NewsBot.Delivery;

/// <summary>
/// An edition that never issued anything issues what there is at once, so that its readers see something.
/// </summary>
public sealed class FirstDigest(DigestStore digests, Issuer issuer)
{
    /// <summary>Issues, if it is the first and there is news; null otherwise.</summary>
    public async Task<IssuedDigest?> IssueAsync(Edition edition, CancellationToken cancellation) =>
        edition.IsPaused || await digests.HasIssuedAsync(edition.Id, cancellation)
            ? null
            : await issuer.IssueAsync(
                new IssueOrder(edition, edition.Created, IssueKind.First, IsLate: false),
                cancellation);

    /// <summary>True once any edition has issued anything.</summary>
    public async Task<bool> HasIssuedAsync(CancellationToken cancellation) =>
        await digests.LatestAsync(cancellation) is not null;
}
