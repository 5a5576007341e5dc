namespace NewsBot.Chats.Exchange;

/// <summary>Chats with their preferences, as they are kept in a file.</summary>
/// <param name="Chats">The chats.</param>
public sealed record ChatsFile(IReadOnlyList<SavedChat> Chats);

/// <summary>One chat in a file.</summary>
/// <param name="Platform">Such as <c>telegram</c>.</param>
/// <param name="Address">The platform's own id of it.</param>
/// <param name="Kind"><c>private</c>, <c>group</c> or <c>channel</c>.</param>
public sealed record SavedChat(string Platform, string Address, string Kind)
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>When its digests come: Quartz form; null where it is not subscribed.</summary>
    public string? Cron { get; init; }

    /// <summary>On whose clocks (IANA id).</summary>
    public string? Zone { get; init; }

    /// <summary>About what: the topic file's id.</summary>
    public string? Topic { get; init; }

    /// <summary>ISO 639-1 codes of its digests; null for the edition's.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>ISO 639-1 code of the bot's own words; null for the sender's.</summary>
    public string? Interface { get; init; }

    /// <summary>Quiet hours, such as <c>22:00-07:00</c>.</summary>
    public string? Quiet { get; init; }

    /// <summary>True where it wants breaking news at once.</summary>
    public bool Breaking { get; init; }

    /// <summary>How many independent outlets it waits for; null for as many as the program is set to.</summary>
    public int? BreakingOutlets { get; init; }
}
