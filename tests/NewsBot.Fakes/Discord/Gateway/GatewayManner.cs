namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>How the next connection to the gateway goes.</summary>
public sealed record GatewayManner
{
    /// <summary>The upgrade is refused with this status.</summary>
    public int? Refusal { get; init; }

    /// <summary>No greeting comes.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Closed with this code in place of READY or RESUMED.</summary>
    public int? CloseCode { get; init; }

    /// <summary>The session is called invalid in place of READY or RESUMED, resumable or not.</summary>
    public bool? Invalid { get; init; }
}
