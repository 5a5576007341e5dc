using System.Collections.Concurrent;
using NewsBot.Digests;

namespace NewsBot.Delivery.Latest;

/// <summary>What somebody wants to know at once.</summary>
/// <param name="Topic">The topic file's id.</param>
/// <param name="Zone">IANA id of the reader's time zone.</param>
/// <param name="Languages">ISO 639-1 codes with commas between, in the reader's order.</param>
/// <param name="Most">How many stories.</param>
/// <param name="Since">How far back.</param>
public sealed record LatestQuery(string Topic, string Zone, string Languages, int Most, TimeSpan Since);

/// <summary>The newest stories at a moment.</summary>
/// <param name="Digest">The stories, newest first; null where there is none.</param>
/// <param name="Moment">When it was composed.</param>
/// <param name="Checked">When feeds were last asked; null where they never were.</param>
public sealed record LatestNews(Digest? Digest, DateTimeOffset Moment, DateTimeOffset? Checked);

/// <summary>
/// The newest stories, composed at once from what is known, with nobody's memory. Equal questions within a few seconds
/// share an answer.
/// </summary>
public sealed class LatestStories(
    DigestComposer composer, CandidateQuery candidates, Freshness freshness, TimeProvider clock)
{
    private const int MostKept = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<LatestQuery, (DateTimeOffset Asked, Lazy<Task<LatestNews>> News)> _kept = [];

    /// <summary>Answers.</summary>
    public async Task<LatestNews> FindAsync(LatestQuery query)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (_kept.Count > MostKept)
            _kept.Clear();
        Lazy<Task<LatestNews>> news = _kept.AddOrUpdate(
            query,
            _ => (now, New(query, now)),
            (_, kept) => now - kept.Asked < Kept && !kept.News.Value.IsFaulted ? kept : (now, New(query, now))).News;
        return await news.Value;
    }

    private Lazy<Task<LatestNews>> New(LatestQuery query, DateTimeOffset now) => new(() => ComposeAsync(query, now));

    private async Task<LatestNews> ComposeAsync(LatestQuery query, DateTimeOffset now)
    {
        Digest? digest = composer.Compose(new DigestRequest
        {
            Candidates = await candidates(query.Topic, now - query.Since, CancellationToken.None),
            Moment = now,
            Zone = query.Zone,
            Languages = query.Languages.Split(','),
            Window = query.Since,
            Newest = query.Most,
        });
        return new LatestNews(digest, now, await freshness.CheckedAsync(CancellationToken.None));
    }
}
