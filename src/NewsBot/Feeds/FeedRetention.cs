namespace NewsBot.Feeds;

/// <summary>Drops what feeds brought long ago: texts of entries, and keys that no feed has carried for long.</summary>
public sealed class FeedRetention(EntryStore entries, SeenStore seen)
{
    /// <summary>Drops, in transactions of a fraction of a second.</summary>
    /// <param name="now">The time.</param>
    /// <param name="texts">How long an entry's own text is kept; its title, address and dates stay.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    public async Task DropAsync(DateTimeOffset now, TimeSpan texts, CancellationToken cancellation = default)
    {
        await entries.DropTextsAsync(now - texts, cancellation);
        await seen.ForgetAsync(now - SeenStore.Kept, cancellation);
    }
}
