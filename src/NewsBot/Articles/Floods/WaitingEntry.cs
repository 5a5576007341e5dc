namespace NewsBot.Articles.Floods;

/// <summary>An entry whose article waits to be read, and is in nobody's hand.</summary>
public sealed record WaitingEntry
{
    /// <summary>The number of the entry.</summary>
    public required long Id { get; init; }

    /// <summary>The feed that it came by.</summary>
    public required string Feed { get; init; }

    /// <summary>As the feed says, else when it was first seen.</summary>
    public required DateTimeOffset Published { get; init; }
}
