using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Readers;

/// <summary>Names a chat in the database.</summary>
public readonly record struct ChatNumber(long Value);

/// <summary>A chat with its preferences.</summary>
public sealed record Chat
{
    /// <summary>Its number.</summary>
    public required ChatNumber Id { get; init; }

    /// <summary>Where it is.</summary>
    public required ChatAddress Address { get; init; }

    /// <summary>What it is.</summary>
    public required ChatIdentity Identity { get; init; }

    /// <summary>Why nothing is sent to it at present (blocked, kicked, ...); null where it is written to.</summary>
    public string? Suspended { get; init; }

    /// <summary>The edition it is subscribed to; null for none.</summary>
    public EditionId? Edition { get; init; }

    /// <summary>ISO 639-1 codes of its digests, in order; null for the edition's own.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>ISO 639-1 code of the bot's own words; null for the sender's language.</summary>
    public string? Interface { get; init; }

    /// <summary>Quiet hours such as <c>22:00-07:00</c> in the edition's zone; null for none.</summary>
    public string? Quiet { get; init; }

    /// <summary>True where it wants breaking news at once.</summary>
    public bool WantsBreaking { get; init; }

    /// <summary>How many independent outlets must report it; null for as many as the program is set to.</summary>
    public int? BreakingOutlets { get; init; }

    /// <summary>When it was first met.</summary>
    public DateTimeOffset Created { get; init; }
}
