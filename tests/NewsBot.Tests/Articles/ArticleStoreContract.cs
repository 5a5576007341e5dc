using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

public abstract class ArticleStoreContract(Dialect dialect) : StoreContract(dialect)
{
    private ArticleStore Store => new(Database);

    private DateTimeOffset Now => Clock.GetUtcNow();

    [Fact]
    public async Task An_article_comes_back_as_it_was_stored()
    {
        Article article = SomeArticle.With(author: "Olha Kovalenko", note: "robots.txt forbids it") with
        {
            TextFrom = TextSource.Feed,
            Side = "ua",
        };
        ArticleId id = await InsertAsync(article);
        Article? read = await Store.GetAsync(id);
        Assert.Equivalent(article with { Id = id }, read, strict: true);
    }

    [Fact]
    public async Task Articles_come_in_the_order_they_are_asked_for_and_missing_ones_are_left_out()
    {
        ArticleId first = await InsertAsync(SomeArticle.With(address: "https://a.test/1"));
        ArticleId second = await InsertAsync(SomeArticle.With(address: "https://a.test/2"));
        IReadOnlyList<Article> read = await Store.GetAsync([second, new ArticleId(999), first]);
        Assert.Equal([second, first], read.Select(article => article.Id));
    }

    [Fact]
    public async Task A_window_holds_what_was_published_in_it_oldest_first()
    {
        await InsertAsync(SomeArticle.With(address: "https://a.test/old") with { Published = Now.AddHours(-3) });
        await InsertAsync(SomeArticle.With(address: "https://a.test/late") with { Published = Now });
        ArticleId b =
            await InsertAsync(SomeArticle.With(address: "https://a.test/b") with { Published = Now.AddHours(-1) });
        ArticleId a =
            await InsertAsync(SomeArticle.With(address: "https://a.test/a") with { Published = Now.AddHours(-2) });
        IReadOnlyList<Article> read = await Store.PublishedAsync(Now.AddHours(-2), Now);
        Assert.Equal([a, b], read.Select(article => article.Id));
    }

    [Fact]
    public async Task Another_outlet_with_the_same_text_is_listed_once_and_its_address_is_known()
    {
        ArticleId id = await InsertAsync(SomeArticle.With(outlet: "ANTARA News"));
        var copy = new Reprint("Republika", new Uri("https://republika.test/1"), null);
        Assert.True(await ReprintAsync(id, copy));
        Assert.False(await ReprintAsync(id, copy with { Address = new Uri("https://republika.test/2") }));
        Assert.False(await ReprintAsync(id, new Reprint("ANTARA News", new Uri("https://antara.test/2"), null)));
        Assert.True(await ReprintAsync(id, new Reprint("TASS", new Uri("https://tass.test/1"), "ru")));

        Article? read = await Store.GetAsync(id);
        Assert.Equal(["Republika", "TASS"], read!.Reprints.Select(reprint => reprint.Outlet));
        Assert.Equal("ru", read.Reprints[1].Side);
        Assert.Equal(id, await Store.FindAsync([new Uri("https://republika.test/2")]));
        Assert.Null(await Store.FindAsync([new Uri("https://republika.test/3")]));
    }

    [Fact]
    public async Task Candidates_share_a_key_and_a_language_and_are_young_enough()
    {
        ArticleId near = await InsertAsync(SomeArticle.With(address: "https://a.test/1"), 1, 2, 3);
        ArticleId nearer = await InsertAsync(SomeArticle.With(address: "https://a.test/2"), 2, 3, 4, 4_000_000_000);
        await InsertAsync(SomeArticle.With(address: "https://a.test/3"), 9);
        await InsertAsync(SomeArticle.With(address: "https://a.test/4") with { Language = "ru" }, 2, 3);
        await InsertAsync(SomeArticle.With(address: "https://a.test/5") with { FirstSeen = Now.AddDays(-4) }, 2, 3);
        IReadOnlyList<ArticleCandidate> found = await Database.ReadAsync(
            session => ArticleKeyStore.CandidatesAsync(session, [3, 4, 4_000_000_000], "id", Now.AddDays(-3)));
        Assert.Equal([nearer, near], found.Select(candidate => candidate.Article));
        Assert.Equal([1, 2, 3], found[0].Fingerprint);
    }

    [Fact]
    public async Task Old_bodies_and_keys_are_dropped_and_the_rest_stays()
    {
        var retention = new ArticleRetention(Database);
        ArticleId old = await InsertAsync(
            SomeArticle.With(address: "https://a.test/1") with { FirstSeen = Now.AddDays(-40) }, 1);
        ArticleId fresh = await InsertAsync(SomeArticle.With(address: "https://a.test/2"), 1);
        Assert.Equal(1, await retention.DropBodiesAsync(Now.AddDays(-30)));
        Assert.Equal(0, await retention.DropBodiesAsync(Now.AddDays(-30)));
        Assert.Equal(1, await retention.DropKeysAsync(Now.AddDays(-3)));
        IReadOnlyList<Article> read = await Store.GetAsync([old, fresh]);
        Assert.Equal("", read[0].Text);
        Assert.NotEmpty(read[0].Title);
        Assert.NotEmpty(read[1].Text);
    }

    private Task<ArticleId> InsertAsync(Article article, params long[] keys) =>
        Database.WriteAsync(session => ArticleStore.InsertAsync(session, article, new ArticlePrint([1, 2, 3], keys)));

    private Task<bool> ReprintAsync(ArticleId article, Reprint reprint) =>
        Database.WriteAsync(session => ArticleStore.AddReprintAsync(session, article, reprint, Now));
}

public sealed class ArticleStoreOnSqlite() : ArticleStoreContract(Dialect.Sqlite);

public sealed class ArticleStoreOnPostgres() : ArticleStoreContract(Dialect.Postgres);
