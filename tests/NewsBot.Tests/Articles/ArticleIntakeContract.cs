using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

public abstract class ArticleIntakeContract(Dialect dialect) : StoreContract(dialect)
{
    private const string Report =
        "Kedua pemimpin berbicara selama satu jam lewat telepon pada hari Rabu dan sepakat memulai perundingan. "
        + "Juru bicara mereka menyebut pembicaraan itu terbuka, panjang, dan akan disusul pertemuan di ibu kota negara "
        + "ketiga pada akhir bulan. Para menteri luar negeri menyiapkan daftar syarat yang akan dibawa masing-masing "
        + "pihak ke meja runding, sementara sekutu di kawasan meminta agar mereka dilibatkan sejak awal.";

    private ArticleStore Store => new(Database);

    private ArticleIntake Intake => new(Database, Queue, Store, Options.Create(new ArticlesOptions()), Clock);

    [Fact]
    public async Task A_new_article_is_handed_on()
    {
        (ArticleId id, bool isNew) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        Assert.True(isNew);
        Assert.Equal([id.Value], await DueAsync());
        Assert.Empty(await Queue.ClaimAsync(StageNames.Articles, 10));
    }

    [Fact]
    public async Task The_same_text_on_another_site_is_one_article_with_two_outlets()
    {
        (ArticleId id, _) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        await DueAsync(finish: true);
        (ArticleId again, bool isNew) = await StoreAsync(
            2, "Republika", "https://republika.test/9", "Laporan kantor berita. " + Report);
        Assert.Equal((id, false), (again, isNew));
        Assert.Equal("Republika", Assert.Single((await Store.GetAsync(id))!.Reprints).Outlet);
        Assert.Equal([id.Value], await DueAsync());
    }

    [Fact]
    public async Task Another_outlet_that_names_the_first_as_canonical_is_a_reprint()
    {
        (ArticleId id, _) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        (ArticleId again, _) = await StoreAsync(
            2, "Yahoo", "https://antara.test/1", "Ringkasan yang lain sama sekali.");
        Assert.Equal(id, again);
        Assert.Equal("Yahoo", Assert.Single((await Store.GetAsync(id))!.Reprints).Outlet);
    }

    [Fact]
    public async Task A_known_address_in_a_second_feed_of_one_outlet_costs_no_request_and_no_second_look()
    {
        (ArticleId id, _) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        await DueAsync(finish: true);
        var link = new Uri("https://antara.test/1?utm_source=rss");
        SourcedEntry entry = SomeEntry.With(2, "ANTARA News", link.AbsoluteUri);
        Assert.True(await Intake.TryKnownAsync(await BeginAsync(2), entry, entry.Address!, CancellationToken.None));
        Assert.Empty((await Store.GetAsync(id))!.Reprints);
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Another_days_text_of_the_same_series_stays_an_article_of_its_own()
    {
        string Roundup(int day) =>
            $"Dalam 24 jam terakhir pasukan mencatat {day}7 serangan di garis depan, {day}3 pesawat nirawak dan {day} "
                + $"rudal. Di arah timur terjadi {day}1 bentrokan, di arah selatan {day}5 bentrokan, dan {day}9 desa "
                + $"ditembaki artileri. Staf umum menyebut kerugian lawan {day}40 orang, {day}2 kendaraan lapis baja, "
                + $"dan {day}6 sistem artileri.";
        (ArticleId monday, _) = await StoreAsync(1, "Ukrinform", "https://ukrinform.test/1", Roundup(3));
        (ArticleId tuesday, _) = await StoreAsync(2, "Ukrinform", "https://ukrinform.test/2", Roundup(5));
        Assert.NotEqual(monday, tuesday);
    }

    [Fact]
    public async Task Old_news_is_kept_and_goes_no_further()
    {
        Clock.Advance(TimeSpan.FromDays(10));
        (ArticleId id, bool isNew) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        Assert.True(isNew);
        Assert.NotNull(await Store.GetAsync(id));
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task A_text_is_no_copy_of_one_that_left_the_window()
    {
        (ArticleId id, _) = await StoreAsync(1, "ANTARA News", "https://antara.test/1", Report);
        Clock.Advance(TimeSpan.FromDays(4));
        (ArticleId other, _) = await StoreAsync(2, "Republika", "https://republika.test/1", Report);
        Assert.NotEqual(id, other);
    }

    private async Task<WorkItem> BeginAsync(long entry)
    {
        await Database.WriteAsync(session => Queue.AddAsync(session, StageNames.Articles, entry));
        WorkItem item = Assert.Single(await Queue.ClaimAsync(StageNames.Articles, 10));
        await Queue.BeginAsync(item);
        return item;
    }

    private async Task<(ArticleId Id, bool IsNew)> StoreAsync(long entry, string outlet, string address, string text)
    {
        Article article = SomeArticle.With(address, outlet) with { Text = text };
        return await Intake.StoreAsync(
            await BeginAsync(entry), SomeEntry.With(
                entry, outlet, address + "?utm_medium=rss"), article, CancellationToken.None);
    }

    private async Task<IEnumerable<long>> DueAsync(bool finish = false)
    {
        IReadOnlyList<WorkItem> items = await Queue.ClaimAsync(StageNames.Topics, 10);
        foreach (WorkItem item in finish ? items : [])
            await Database.WriteAsync(session => Queue.FinishAsync(session, item));
        return items.Select(item => item.Id);
    }
}

public sealed class ArticleIntakeOnSqlite() : ArticleIntakeContract(Dialect.Sqlite);

public sealed class ArticleIntakeOnPostgres() : ArticleIntakeContract(Dialect.Postgres);
