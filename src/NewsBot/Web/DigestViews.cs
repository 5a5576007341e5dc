using NewsBot.Delivery;
using NewsBot.Digests.Rendering;

namespace NewsBot.Web;

/// <summary>Gathers what the digest page shows.</summary>
public sealed class DigestViews(
    DigestStore digests,
    EditionStore editions,
    SampleShelf shelf,
    SideNames names)
{
    private const int MostEarlier = 14;

    /// <summary>The newest digest; the samples while there is none.</summary>
    public async Task<DigestView> NewestAsync(CancellationToken cancellation)
    {
        IReadOnlyList<IssuedDigest> known = await digests.ListAsync(MostEarlier + 1, before: null, cancellation);
        if (known is [var newest, ..])
            return new(newest.Digest, newest.Digest.Languages, [.. known.Skip(1).Select(Earlier)], names);
        IReadOnlyList<string> languages = shelf.Sample?.Languages ?? await LanguagesAsync(cancellation);
        return new(shelf.Sample, languages, [], names);
    }

    /// <summary>One digest; null where there is none of that number.</summary>
    public async Task<DigestView?> OfAsync(DigestId id, CancellationToken cancellation)
    {
        if (await digests.FindAsync(id, cancellation) is not { } found)
            return null;
        IReadOnlyList<IssuedDigest> earlier = await digests.ListAsync(MostEarlier, before: id, cancellation);
        IReadOnlyList<IssuedDigest> newest = await digests.ListAsync(1, before: null, cancellation);
        return new(found.Digest, found.Digest.Languages, [.. earlier.Select(Earlier)], names)
        {
            IsEarlier = newest is [var last, ..] && last.Id != id,
        };
    }

    private static EarlierDigest Earlier(IssuedDigest issued) =>
        new(issued.Id.Value, issued.Digest.Moment, issued.Digest.Zone);

    private async Task<IReadOnlyList<string>> LanguagesAsync(CancellationToken cancellation) =>
        await editions.AllAsync(cancellation) is [var first, ..] ? first.Languages : ["id", "en"];
}
