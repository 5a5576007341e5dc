using Microsoft.Extensions.Options;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>
/// Stores what the stage has found, finishes its work and hands on, in one transaction each. A text that is known
/// already becomes one more outlet of its article.
/// </summary>
public sealed class ArticleIntake(
    Database database,
    WorkQueue queue,
    ArticleStore store,
    IOptions<ArticlesOptions> options,
    TimeProvider clock)
{
    internal TimeProvider Clock => clock;

    internal ArticlesOptions Options => options.Value;

    /// <summary>Finishes work that has nothing to work on any more.</summary>
    public Task DropAsync(WorkItem item, CancellationToken cancellation) =>
        database.WriteAsync(session => queue.FinishAsync(session, item), cancellation);

    /// <summary>Counts the attempt, right before anything in the page is looked at.</summary>
    public Task BeginAsync(WorkItem item, CancellationToken cancellation) => queue.BeginAsync(item, cancellation);

    /// <summary>Hands work back, to be done later.</summary>
    public Task PostponeAsync(WorkItem item, DateTimeOffset until, CancellationToken cancellation) =>
        queue.PostponeAsync(item, until, cancellation);

    /// <summary>Finishes the work without a request where the article behind the address is known.</summary>
    /// <returns>False where it is not known.</returns>
    public async Task<bool> TryKnownAsync(
        WorkItem item,
        SourcedEntry entry,
        Uri address,
        CancellationToken cancellation)
    {
        if (await store.FindAsync([address], cancellation) is not { } known)
            return false;
        await database.WriteAsync(
            async session =>
            {
                await AddOutletAsync(session, known, new Reprint(entry.Feed.Outlet, address, entry.Feed.Side));
                await queue.FinishAsync(session, item);
            },
            cancellation);
        return true;
    }

    /// <summary>Stores a new article, or its outlet with the article that has its address or text.</summary>
    /// <returns>The article's number, and whether it is new.</returns>
    public Task<(ArticleId Id, bool IsNew)> StoreAsync(
        WorkItem item,
        SourcedEntry entry,
        Article article,
        CancellationToken cancellation)
    {
        var text = ArticleCopies.Of(article.Text);
        Uri[] addresses = [article.Address, .. entry.Address is { } link ? (Uri[])[link] : []];
        return database.WriteAsync(
            async session =>
            {
                await ArticleStore.LockAsync(session);
                ArticleId? known = await ArticleStore.FindAsync(session, addresses)
                    ?? await ArticleCopies.FindAsync(
                        session, text, article.Language, clock.GetUtcNow() - options.Value.CopyWindow);
                ArticleId id = known ?? await InsertAsync(session, article, text.Print);
                foreach (Uri address in addresses)
                    await ArticleStore.AddAddressAsync(session, id, address);
                if (known is not null)
                    await AddOutletAsync(session, id, new Reprint(article.Outlet, article.Address, article.Side));
                await queue.FinishAsync(session, item);
                return (id, known is null);
            },
            cancellation);
    }

    private async Task<ArticleId> InsertAsync(Session session, Article article, ArticlePrint print)
    {
        ArticleId id = await ArticleStore.InsertAsync(session, article, print);
        if (!IsOld(article))
            await queue.AddAsync(session, StageNames.Topics, id.Value);
        return id;
    }

    /// <summary>Later stages count outlets, so they look at the article again when one comes.</summary>
    private async Task AddOutletAsync(Session session, ArticleId id, Reprint reprint)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!await ArticleStore.AddReprintAsync(session, id, reprint, now))
            return;
        if (await ArticleStore.GetAsync(session, [id]) is [var article] && !IsOld(article))
            await queue.AddAsync(session, StageNames.Topics, id.Value);
    }

    private bool IsOld(Article article) => article.Published < clock.GetUtcNow() - options.Value.OldNews;
}
