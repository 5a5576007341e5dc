namespace NewsBot.Delivery.Outbox;

/// <summary>What the resend rule needs to know of a part that was sent.</summary>
public sealed record SentPart
{
    /// <summary>Whose turn it had.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Sends of unknown outcome before this one.</summary>
    public int Uncertain { get; init; }

    /// <summary>Sends before this one that surely did not leave, or were put off.</summary>
    public int Attempts { get; init; }

    /// <summary>True where its plain form was sent.</summary>
    public bool IsPlain { get; init; }

    /// <summary>True where there is a plain form to fall back to.</summary>
    public bool HasPlainForm { get; init; }

    /// <summary>When it was first sent.</summary>
    public required DateTimeOffset FirstTried { get; init; }

    /// <summary>Refusals of its chat that may pass, since the last message that arrived.</summary>
    public int Refusals { get; init; }

    /// <summary>When the first of them was; null where there is none.</summary>
    public DateTimeOffset? RefusedSince { get; init; }
}

/// <summary>What becomes of a part.</summary>
/// <param name="State">Its state.</param>
/// <param name="NotBefore">When it may be sent again, where it may.</param>
/// <param name="Uncertain">Sends of unknown outcome so far.</param>
/// <param name="Error">Why it was not confirmed, for an operator; null where it was.</param>
public sealed record Verdict(RowState State, DateTimeOffset NotBefore, int Uncertain, string? Error)
{
    /// <summary>True where the plain form is sent from now on.</summary>
    public bool FallsToPlain { get; init; }

    /// <summary>The platform's id, once confirmed.</summary>
    public string? PlatformId { get; init; }

    /// <summary>True where nothing of it can have arrived, in this or any earlier send.</summary>
    public bool SurelyUnsent => Uncertain == 0 && State == RowState.Ready;
}
