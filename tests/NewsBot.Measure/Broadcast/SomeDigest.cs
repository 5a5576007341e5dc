using NewsBot.Delivery;
using NewsBot.Digests;

namespace NewsBot.Measure.Broadcast;

/// <summary>A digest of no stories: its length is the renderer's matter.</summary>
internal static class SomeDigest
{
    public static readonly Edition Edition = new()
    {
        Id = new EditionId("daily"),
        Cron = "0 0 7,19 * * ?",
        Zone = "Asia/Jakarta",
        Languages = ["id", "en"],
        Topic = "ukraine-peace",
    };

    public static readonly IssuedDigest Issued = new()
    {
        Id = new DigestId(1),
        Edition = Edition.Id,
        Slot = TimeProvider.System.GetUtcNow(),
        Kind = IssueKind.Regular,
        IsLate = false,
        Issued = TimeProvider.System.GetUtcNow(),
        Digest = new Digest
        {
            Moment = TimeProvider.System.GetUtcNow(),
            Zone = Edition.Zone,
            Languages = Edition.Languages,
            Stories = [],
        },
    };
}
