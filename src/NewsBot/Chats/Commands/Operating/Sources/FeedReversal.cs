using System.Text.Json;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>Has a feed stand as it did before it was added, removed, paused or resumed.</summary>
internal sealed class FeedReversal : IReversal
{
    /// <inheritdoc/>
    public string Kind => "feed";

    /// <inheritdoc/>
    public Task<bool> TryRevertAsync(Session session, AuditedChange change) =>
        FeedWishes.RestoreAsync(session, new FeedId(change.Name), change.Was<FeedWish>());
}

/// <summary>Removes what a list brought.</summary>
internal sealed class ImportReversal : IReversal
{
    /// <inheritdoc/>
    public string Kind => "imported";

    /// <inheritdoc/>
    public bool IsOrdered => false;

    /// <inheritdoc/>
    public async Task<bool> TryRevertAsync(Session session, AuditedChange change)
    {
        bool any = false;
        foreach (string id in JsonSerializer.Deserialize<string[]>(change.After) ?? [])
            any |= await FeedWishes.RestoreAsync(session, new FeedId(id), before: null);
        return any;
    }
}
