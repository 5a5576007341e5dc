using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Topics;

/// <summary>Judges an article and hands on what is relevant to a topic.</summary>
public sealed class TopicStage(
    ArticleStore articles,
    TopicStore verdicts,
    TopicJudge judge,
    Database database,
    WorkQueue queue,
    TimeProvider clock) : IBatchStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Topics;

    /// <inheritdoc/>
    public int Parallelism => Environment.ProcessorCount;

    /// <summary>
    /// An article that gained a reprint comes here again and goes on to its story again, so that the story learns of
    /// the other outlet.
    /// </summary>
    public async Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        Dictionary<ArticleId, Article> known =
            (await articles.GetAsync([.. items.Select(item => new ArticleId(item.Id))], cancellation))
            .ToDictionary(article => article.Id);
        var judged = new List<(WorkItem Item, Article? Article, IReadOnlyList<TopicVerdict> Found)>();
        foreach (WorkItem item in items)
        {
            Article? article = known.GetValueOrDefault(new ArticleId(item.Id));
            judged.Add((item, article, article is null ? [] : await JudgeAsync(article, cancellation)));
        }

        await database.WriteAsync(
            async session =>
            {
                foreach ((WorkItem item, Article? article, IReadOnlyList<TopicVerdict> found) in judged)
                {
                    await queue.FinishAsync(session, item);
                    await verdicts.SaveAsync(session, new ArticleId(item.Id), found);
                    if (found.Any(verdict => verdict.Relevant))
                        await queue.AddAsync(session, StageNames.Stories, item.Id, Due(article!));
                }
            },
            cancellation);
    }

    /// <summary>
    /// Articles join stories in the order of their publication, whichever was read first, so that the same news makes
    /// the same stories. Those of one minute, which is all that most outlets tell, do so by their addresses.
    /// </summary>
    private DateTimeOffset Due(Article article)
    {
        DateTimeOffset now = clock.GetUtcNow(), published = article.Published + Place(article.Address);
        return published < now ? published : now;
    }

    private static TimeSpan Place(Uri address) => TimeSpan.FromMilliseconds(
        address.AbsoluteUri.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter)) % 1000);

    /// <summary>Once retention has dropped the body, what was found when it was there holds.</summary>
    private async Task<IReadOnlyList<TopicVerdict>> JudgeAsync(Article article, CancellationToken cancellation)
    {
        if (article.Text.Length > 0)
            return judge.Judge(article);
        IReadOnlyList<TopicVerdict> earlier = await verdicts.GetAsync(article.Id, cancellation);
        return earlier.Count > 0 ? earlier : judge.Judge(article);
    }
}
