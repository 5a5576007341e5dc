using Microsoft.Extensions.Options;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Makes an article of an entry, or adds its outlet to the article that has the same text already.</summary>
public sealed partial class ArticleStage(
    IEntrySource entries,
    ArticleFetcher fetcher,
    ArticleIntake intake,
    IOptions<ArticlesOptions> options,
    ILogger<ArticleStage> log) : IWorkStage
{
    private readonly HostLanes _lanes = new(options.Value.WaitingPerHost, intake.Clock);

    /// <inheritdoc/>
    public string Stage => StageNames.Articles;

    /// <inheritdoc/>
    public int Parallelism => options.Value.Parallelism;

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        SourcedEntry? entry = await entries.FindAsync(new EntryId(item.Id), cancellation);
        if (entry is null)
        {
            await intake.DropAsync(item, cancellation);
            return;
        }

        if (entry.Address is { } address && await intake.TryKnownAsync(item, entry, address, cancellation))
            return;
        bool asksSite = entry.Entry.Link is { IsFile: false };
        DateTimeOffset comeBack = default;
        using IDisposable? place = asksSite ? _lanes.TryEnter(entry.Entry.Link!.Host, out comeBack) : null;
        if (asksSite && place is null)
        {
            await intake.PostponeAsync(item, comeBack, cancellation);
            return;
        }

        FetchedPage page = await fetcher.FetchAsync(entry, cancellation);
        Article article = ArticleBuilder.Build(entry, page);
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
