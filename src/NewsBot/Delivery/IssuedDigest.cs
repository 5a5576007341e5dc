using NewsBot.Digests;

namespace NewsBot.Delivery;

/// <summary>Names an issued digest.</summary>
public readonly record struct DigestId(long Value);

/// <summary>Why a digest was issued.</summary>
public enum IssueKind
{
    /// <summary>At a slot of its edition.</summary>
    Regular,

    /// <summary>At the first start, so that there is something to read at once.</summary>
    First,
}

/// <summary>A digest that was issued, and is kept for good.</summary>
public sealed record IssuedDigest
{
    /// <summary>Its number.</summary>
    public required DigestId Id { get; init; }

    /// <summary>The edition that issued it.</summary>
    public required EditionId Edition { get; init; }

    /// <summary>The slot it was issued for; for the first digest, when the edition was made.</summary>
    public required DateTimeOffset Slot { get; init; }

    /// <summary>Why it was issued.</summary>
    public required IssueKind Kind { get; init; }

    /// <summary>True where it came noticeably after its slot; readers are told.</summary>
    public required bool IsLate { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>What it says.</summary>
    public required Digest Digest { get; init; }
}
