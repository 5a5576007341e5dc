namespace NewsBot.Feeds;

/// <summary>How far back a reader wants to look.</summary>
/// <param name="FirstWindow">At the first fetch of a feed: entries of this age may go on.</param>
/// <param name="FirstMost">And at most so many of the newest.</param>
/// <param name="Oldest">At any time: what is older at first sight is known, and not sent.</param>
public sealed record LookBack(TimeSpan FirstWindow, int FirstMost, TimeSpan Oldest)
{
    /// <summary>What the service does.</summary>
    public static LookBack Service { get; } = new(TimeSpan.FromHours(24), 5, TimeSpan.FromHours(72));

    /// <summary>For a command that asks for the news since a time: everything the feed still carries of it.</summary>
    public static LookBack Since(TimeSpan since) =>
        new(since, int.MaxValue, since > Service.Oldest ? since : Service.Oldest);
}

/// <summary>What became of an entry, and why.</summary>
public enum SeenReason
{
    /// <summary>New: it goes on.</summary>
    New,

    /// <summary>Known by its guid, link or text.</summary>
    Known,

    /// <summary>The document carries it twice.</summary>
    Repeated,

    /// <summary>There before this program looked for the first time.</summary>
    BeforeFirstFetch,

    /// <summary>Too old at first sight.</summary>
    TooOld,

    /// <summary>The feed changed all its guids, and this is none of what came since.</summary>
    ReKeyed,
}

/// <summary>An entry after judging.</summary>
/// <param name="Keyed">The entry with its keys; its time is never in the future.</param>
/// <param name="Reason">What became of it.</param>
public sealed record JudgedEntry(KeyedEntry Keyed, SeenReason Reason);

/// <summary>
/// Which entries of a document go on: the rule that stops floods of old news. An entry is known if any of its guid,
/// canonical link, or title with text is known for the feed; its date never makes it new. At the first fetch all are
/// known and few of the newest go on. Where more than half (and more than ten) of a feed with history seem new, its ids
/// have changed: only what is dated after the last good poll, and is no near-duplicate, goes on.
/// </summary>
public sealed class SeenRule(LookBack lookBack)
{
    private const int FewestReKeyed = 10;
    private const double ShareReKeyed = 0.5;

    /// <summary>Judges a document.</summary>
    /// <param name="entries">In the document's order.</param>
    /// <param name="known">Which of their keys (title keys included) the feed has carried before.</param>
    /// <param name="lastGood">When the feed was last read; null at its first fetch.</param>
    /// <param name="now">The time of the fetch.</param>
    /// <returns>Every entry once, in the document's order.</returns>
    public IReadOnlyList<JudgedEntry> Judge(
        IReadOnlyList<KeyedEntry> entries,
        IReadOnlySet<long> known,
        DateTimeOffset? lastGood,
        DateTimeOffset now)
    {
        List<JudgedEntry> judged = [.. FirstSight([.. entries.Select(entry => Dated(entry, now))], known)];
        if (lastGood is not { } good)
            return AtFirstFetch(judged, now);
        int news = judged.Count(each => each.Reason == SeenReason.New);
        bool reKeyed = news > Math.Max(FewestReKeyed, ShareReKeyed * entries.Count);
        return
        [
            .. judged.Select(each => each.Reason == SeenReason.New ? Later(each, reKeyed, known, good, now) : each),
        ];
    }

    private static KeyedEntry Dated(KeyedEntry keyed, DateTimeOffset now) =>
        keyed.Entry.Published > now ? keyed with { Entry = keyed.Entry with { Published = now } } : keyed;

    private static IEnumerable<JudgedEntry> FirstSight(IReadOnlyList<KeyedEntry> entries, IReadOnlySet<long> known)
    {
        var here = new HashSet<long>();
        foreach (KeyedEntry keyed in entries)
        {
            bool repeated = keyed.Keys.Any(here.Contains);
            here.UnionWith(keyed.Keys);
            SeenReason reason = keyed.Keys.Any(known.Contains) ? SeenReason.Known
                : repeated ? SeenReason.Repeated
                : SeenReason.New;
            yield return new JudgedEntry(keyed, reason);
        }
    }

    private List<JudgedEntry> AtFirstFetch(List<JudgedEntry> judged, DateTimeOffset now)
    {
        var newest = new HashSet<JudgedEntry>(ReferenceEqualityComparer.Instance);
        newest.UnionWith(judged
            .Where(each => each.Reason == SeenReason.New && Age(each, now) <= lookBack.FirstWindow)
            .OrderBy(each => Age(each, now))
            .Take(lookBack.FirstMost));
        return
        [
            .. judged.Select(each => each.Reason == SeenReason.New && !newest.Contains(each)
                ? each with { Reason = SeenReason.BeforeFirstFetch }
                : each),
        ];
    }

    private JudgedEntry Later(
        JudgedEntry each,
        bool reKeyed,
        IReadOnlySet<long> known,
        DateTimeOffset lastGood,
        DateTimeOffset now)
    {
        if (Age(each, now) > lookBack.Oldest)
            return each with { Reason = SeenReason.TooOld };
        bool isSince = each.Keyed.Entry.Published > lastGood && !known.Contains(each.Keyed.TitleKey);
        return reKeyed && !isSince ? each with { Reason = SeenReason.ReKeyed } : each;
    }

    private static TimeSpan Age(JudgedEntry each, DateTimeOffset now) => now - (each.Keyed.Entry.Published ?? now);
}
