using NewsBot.Digests;
using NewsBot.Digests.Rendering;

namespace NewsBot.Web;

/// <summary>What the digest page shows.</summary>
/// <param name="Digest">The digest; null before the first.</param>
/// <param name="Languages">The readers' languages.</param>
/// <param name="Earlier">Other digests that can be read, newest first.</param>
/// <param name="Names">How parties are named.</param>
public sealed record DigestView(
    Digest? Digest,
    IReadOnlyList<string> Languages,
    IReadOnlyList<EarlierDigest> Earlier,
    SideNames Names)
{
    /// <summary>Whether newer digests were issued.</summary>
    public bool IsEarlier { get; init; }
}

/// <summary>A digest that was issued before.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Moment">When it was issued.</param>
/// <param name="Zone">The zone its readers live in.</param>
public sealed record EarlierDigest(long Id, DateTimeOffset Moment, string Zone);
