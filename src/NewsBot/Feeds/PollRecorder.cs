using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>
/// Stores what polls brought. A feed's new state, the keys of all its entries, the entries that go on and the work for
/// the next stage are one transaction: a crash before it means that the poll never was, and after it that nothing is
/// lost.
/// </summary>
public sealed class PollRecorder(Database database, FeedStore feeds, WorkQueue queue)
{
    private static readonly TimeSpan KeyIsStale = TimeSpan.FromDays(7);

    /// <summary>Stores several outcomes in one transaction: one wait for the disk instead of many.</summary>
    public Task<IReadOnlyList<PollOutcome>> RecordAsync(
        IReadOnlyList<PolledFeed> polled,
        LookBack lookBack,
        CancellationToken cancellation = default) =>
        database.WriteAsync<IReadOnlyList<PollOutcome>>(
            async session =>
            {
                var outcomes = new List<PollOutcome>(polled.Count);
                foreach (PolledFeed feed in polled)
                    outcomes.Add(await RecordWithinAsync(session, feed, lookBack));
                return outcomes;
            },
            cancellation);

    /// <summary>Stores one outcome within a transaction.</summary>
    public async Task<PollOutcome> RecordWithinAsync(Session session, PolledFeed polled, LookBack lookBack)
    {
        if (!await feeds.SettleAsync(session, polled.After, polled.Slow))
            return new PollOutcome(0, "Another node took it over meanwhile.");
        if (polled.Entries.Count == 0)
            return new PollOutcome(0, Note: null);
        IReadOnlyDictionary<long, SeenKey> known = await SeenStore.KnownAsync(
            session, polled.Before.Number, polled.Entries.SelectMany(AllKeys));
        IReadOnlyList<JudgedEntry> judged = new SeenRule(lookBack).Judge(
            polled.Entries, known.Keys.ToHashSet(), polled.Before.History.LastGood, polled.At);
        var keys = new List<(long Key, long Entry)>();
        foreach (JudgedEntry each in judged)
        {
            long entry = await EntryOfAsync(session, polled, each, known);
            keys.AddRange(AllKeys(each.Keyed)
                .Where(key => !known.TryGetValue(key, out SeenKey? seen) || polled.At - seen.SeenAt > KeyIsStale)
                .Select(key => (key, entry)));
        }

        await SeenStore.RememberAsync(session, polled.Before.Number, keys, polled.At);
        return new PollOutcome(judged.Count(each => each.Reason == SeenReason.New), Note(judged));
    }

    private static IEnumerable<long> AllKeys(KeyedEntry keyed) =>
        keyed.TitleKey == 0 ? keyed.Keys : keyed.Keys.Append(keyed.TitleKey);

    private static string? Note(IReadOnlyList<JudgedEntry> judged) =>
        judged.Count(each => each.Reason == SeenReason.ReKeyed) is > 0 and var dropped
            ? $"It changed the ids of its entries; {dropped} that seemed new were taken as known."
            : null;

    private async Task<long> EntryOfAsync(
        Session session,
        PolledFeed polled,
        JudgedEntry each,
        IReadOnlyDictionary<long, SeenKey> known)
    {
        if (each.Reason == SeenReason.New)
        {
            EntryId id = await EntryStore.AddAsync(session, polled.Before.Feed.Id, each.Keyed.Entry, polled.At);
            await queue.AddAsync(session, StageNames.Articles, id.Value);
            return id.Value;
        }

        if (each.Reason != SeenReason.Known)
            return 0;
        long entry = each.Keyed.Keys.Select(key => known.TryGetValue(key, out SeenKey? seen) ? seen.Entry : 0).Max();
        bool corrected = entry > 0 && !known.ContainsKey(each.Keyed.TitleKey) && each.Keyed.Entry.Title.Length > 0;
        if (corrected)
            await EntryStore.CorrectTitleAsync(session, new EntryId(entry), each.Keyed.Entry.Title);
        return entry;
    }
}
