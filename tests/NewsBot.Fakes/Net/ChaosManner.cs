namespace NewsBot.Fakes.Net;

/// <summary>What a proxy does to the bytes of one direction of a connection.</summary>
public sealed record ChaosManner
{
    /// <summary>How long each piece is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>After so many bytes the connection is reset, on both sides; null for never.</summary>
    public long? ResetAfter { get; init; }

    /// <summary>After so many bytes this direction is ended in good order, and the other goes on.</summary>
    public long? EndAfter { get; init; }

    /// <summary>Bytes pass one at a time, with this pause before each; null for at once.</summary>
    public TimeSpan? Drip { get; init; }

    /// <summary>Bytes are read and go nowhere.</summary>
    public bool IsHole { get; init; }

    /// <summary>How many bytes may pass; null for any number.</summary>
    internal long? Most => (ResetAfter, EndAfter) switch
    {
        ({ } reset, { } end) => Math.Min(reset, end),
        (var reset, var end) => reset ?? end,
    };
}
