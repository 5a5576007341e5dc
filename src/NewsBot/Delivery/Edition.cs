namespace NewsBot.Delivery;

/// <summary>Names an edition for good.</summary>
/// <param name="Value">Such as <c>daily</c>.</param>
public readonly record struct EditionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Hours in a zone at which a digest is issued, in some languages, about a topic.</summary>
public sealed record Edition
{
    /// <summary>Its name for good.</summary>
    public required EditionId Id { get; init; }

    /// <summary>When: Quartz form, seconds first, on the clocks of <see cref="Zone"/>.</summary>
    public required string Cron { get; init; }

    /// <summary>IANA id.</summary>
    public required string Zone { get; init; }

    /// <summary>ISO 639-1 codes, in the readers' order.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The topic file's id.</summary>
    public required string Topic { get; init; }

    /// <summary>True while it issues nothing.</summary>
    public bool IsPaused { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When its schedule was last changed; earlier slots are not missed.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When its slots are.</summary>
    public EditionCalendar Calendar => new(Cron, TimeZoneInfo.FindSystemTimeZoneById(Zone));
}
