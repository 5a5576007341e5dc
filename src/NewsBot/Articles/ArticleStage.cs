using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Makes an article of an entry, or adds its outlet to the article that has the same text already.</summary>
public sealed partial class ArticleStage(
    FindEntry find,
    ArticleFetcher fetcher,
    ArticleIntake intake,
    ArticleBuilder builder,
    ILogger<ArticleStage> log) : IWorkStage
{
    private readonly HostLanes _lanes = new(intake.Options.WaitingPerHost, intake.Clock);

    /// <inheritdoc/>
    public string Stage => StageNames.Articles;

    /// <inheritdoc/>
    public int Parallelism => intake.Options.Waiting;

    /// <inheritdoc/>
    public bool BeginsItself => true;

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        SourcedEntry? entry = await find(new EntryId(item.Id), cancellation);
        if (entry is null)
        {
            await intake.DropAsync(item, cancellation);
            return;
        }

        if (entry.Address is { } address && await intake.TryKnownAsync(item, entry, address, cancellation))
            return;
        if (Host(entry) is not { } host)
        {
            await ReadAsync(item, entry, cancellation);
            return;
        }

        using IDisposable? place = _lanes.TryEnter(host, out DateTimeOffset comeBack);
        if (place is null)
            await intake.PostponeAsync(item, comeBack, cancellation);
        else
            await ReadAsync(item, entry, cancellation);
    }

    /// <summary>The site whose turn is to be waited for; null for files and entries without an address.</summary>
    private static string? Host(SourcedEntry entry) => entry.Entry.Link is { IsFile: false } link ? link.IdnHost : null;

    private async Task ReadAsync(WorkItem item, SourcedEntry entry, CancellationToken cancellation)
    {
        FetchedPage page;
        using (RawPage raw = await fetcher.GetAsync(entry, cancellation))
        {
            // Only from here on can what a site sent end the process; an entry that waited is not to blame for a crash.
            await intake.BeginAsync(item, cancellation);
            page = await fetcher.ReadAsync(entry, raw, cancellation);
        }

        Article article = builder.Build(entry, page);
        if (article.PageNote is { } note)
            Log.FeedText(log, article.Address.Host, article.Feed.Value, note);
        await intake.StoreAsync(item, entry, article, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "An article of {Host} (feed {Feed}) keeps the feed's text: {Note}.")]
        public static partial void FeedText(ILogger log, string host, string feed, string note);
    }
}
