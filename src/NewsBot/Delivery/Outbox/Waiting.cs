using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// The heads that the sender knows of. A window of the wave is read at a time, for reading all of it for each message
/// would cost more than sending; answers are looked for each time.
/// </summary>
internal sealed class Waiting(OutboxStore store, PlatformName platform)
{
    private const int Window = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly Lane[] BulkLanes = [Lane.Breaking, Lane.Digest, Lane.Notice];
    private TimeSpan? _read;

    /// <summary>Answers, oldest first.</summary>
    public List<Head> Replies { get; } = [];

    /// <summary>Everything else, breaking news first, then in the order of the wave.</summary>
    public List<Head> Bulk { get; } = [];

    /// <summary>Looks for answers, and for the rest where the window is used up or old.</summary>
    public async Task RefreshAsync(TimeSpan elapsed, CancellationToken cancellation)
    {
        Replies.Clear();
        Replies.AddRange(await store.HeadsAsync(platform, Lane.Reply, Window, cancellation));
        TimeSpan age = _read is { } read ? elapsed - read : TimeSpan.MaxValue;
        if (age < (Bulk.Count == 0 ? Look : Fresh))
            return;
        Bulk.Clear();
        foreach (Lane lane in BulkLanes)
        {
            if (Bulk.Count < Window)
                Bulk.AddRange(await store.HeadsAsync(platform, lane, Window - Bulk.Count, cancellation));
        }

        // A chat has a head in two lanes where breaking news overtakes a digest that was not begun.
        HashSet<long> chats = [];
        Bulk.RemoveAll(head => !chats.Add(head.Chat));
        _read = elapsed;
    }

    /// <summary>Takes no more of a chat before the window is read again.</summary>
    public void Drop(long chat)
    {
        Replies.RemoveAll(head => head.Chat == chat);
        Bulk.RemoveAll(head => head.Chat == chat);
    }
}
