using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Readers;

/// <summary>A chat as it lies in its table.</summary>
internal sealed record ChatRow(
    long Id,
    string Platform,
    string Address,
    string Kind,
    string Title,
    string State,
    string? Reason,
    string? Edition,
    string? Languages,
    string? OwnWords,
    string? Quiet,
    long Breaking,
    long? BreakingOutlets,
    DateTimeOffset CreatedAt)
{
    /// <summary>How <see cref="ChatKind"/> is written.</summary>
    public static readonly string[] Kinds = ["private", "group", "channel"];

    /// <summary>What is written as <paramref name="kind"/>.</summary>
    public static ChatKind KindOf(string kind) => (ChatKind)Array.IndexOf(Kinds, kind);

    /// <summary>The chat.</summary>
    public Chat Read() => new()
    {
        Id = new ChatNumber(Id),
        Address = new ChatAddress(new PlatformName(Platform), Address),
        Identity = new ChatIdentity(KindOf(Kind), Title),
        Suspended = State == "active" ? null : Reason ?? State,
        Edition = Edition is null ? null : new EditionId(Edition),
        Languages = Languages?.Split(','),
        Interface = OwnWords,
        Quiet = Quiet,
        WantsBreaking = Breaking != 0,
        BreakingOutlets = (int?)BreakingOutlets,
        Created = CreatedAt,
    };
}
