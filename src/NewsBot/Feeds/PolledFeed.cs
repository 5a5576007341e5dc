namespace NewsBot.Feeds;

/// <summary>One feed's whole outcome, to be stored at once or not at all.</summary>
/// <param name="Before">The feed as it was claimed.</param>
/// <param name="After">The feed as it is to be from now on.</param>
/// <param name="Entries">What a new document carries, with keys; empty where there was none.</param>
/// <param name="Slow">Whether it goes to the slow lane.</param>
/// <param name="At">When it was fetched.</param>
public sealed record PolledFeed(
    StoredFeed Before,
    StoredFeed After,
    IReadOnlyList<KeyedEntry> Entries,
    bool Slow,
    DateTimeOffset At);

/// <summary>What storing an outcome came to.</summary>
/// <param name="NewEntries">Entries that go on.</param>
/// <param name="Note">Something the operator should know; null where there is nothing.</param>
public sealed record PollOutcome(int NewEntries, string? Note);
