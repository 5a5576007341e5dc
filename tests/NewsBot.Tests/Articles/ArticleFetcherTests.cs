using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Pages;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

public sealed class ArticleFetcherTests
{
    private const string Text =
        "<p>Kedua delegasi bertemu selama sembilan jam di ibu kota dan sepakat melanjutkan perundingan pekan depan.</p>"
        + "<p>Juru bicara kedua pihak menyebut pertemuan itu terbuka, panjang dan bermanfaat bagi rakyat "
        + "masing-masing.</p>"
        + "<p>Pertemuan berikutnya akan digelar di kota yang sama dengan perantara yang sama pula.</p>";

    [Fact]
    public async Task A_page_becomes_the_article()
    {
        await using FakeSite site = await Site(FakePage.Html($"<html lang=id><h1>x</h1>{Text}"));
        Article article = await BuildAsync(SomeEntry.With(link: site.At("/a?utm_source=rss").AbsoluteUri));
        Assert.Equal(TextSource.Page, article.TextFrom);
        Assert.Null(article.PageNote);
        Assert.Equal(3, article.Text.Split('\n').Length);
        Assert.Equal("id", article.Language);
    }

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_asked_for()
    {
        await using FakeSite site = await Site(FakePage.Html(Text));
        site.Page("/robots.txt", FakePage.Html("User-agent: *\nDisallow: /") with { ContentType = "text/plain" });
        Article article = await BuildAsync(SomeEntry.With(link: site.At("/a").AbsoluteUri, html: "<p>Teks umpan.</p>"));
        Assert.Equal((TextSource.Feed, "Teks umpan."), (article.TextFrom, article.Text));
        Assert.Contains("robots.txt", article.PageNote, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Requests, request => request.Path == "/a");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_page_that_cannot_be_had_leaves_the_feeds_text_and_says_why(int status)
    {
        await using FakeSite site = await Site(FakePage.OfStatus(status));
        Article article = await BuildAsync(SomeEntry.With(link: site.At("/a").AbsoluteUri, html: "<p>Teks umpan.</p>"));
        Assert.Equal("Teks umpan.", article.Text);
        Assert.NotNull(article.PageNote);
    }

    [Fact]
    public async Task A_stub_shorter_than_the_feeds_text_is_no_article()
    {
        await using FakeSite site =
            await Site(FakePage.Html("<h1>x</h1><p>Berlangganan untuk membaca kelanjutan berita ini.</p>"));
        Article article = await BuildAsync(SomeEntry.With(link: site.At("/a").AbsoluteUri, html: Text));
        Assert.Equal(TextSource.Feed, article.TextFrom);
        Assert.StartsWith("Kedua delegasi", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_called_html_is_no_article()
    {
        await using FakeSite site =
            await Site(FakePage.Html("x") with { Body = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] });
        Article article = await BuildAsync(SomeEntry.With(link: site.At("/a").AbsoluteUri));
        Assert.Contains("PNG", article.PageNote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_for_a_feed_that_is_a_file_and_for_no_other()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("newsbot-test-").FullName, "a.html");
        await File.WriteAllTextAsync(file, Text);
        string link = new Uri(file).AbsoluteUri;
        Article local = await BuildAsync(SomeEntry.With(link: link, feed: "file:///feeds/a.xml"));
        Assert.Equal(TextSource.Page, local.TextFrom);
        Article remote = await BuildAsync(SomeEntry.With(link: link));
        Assert.Equal(("", TextSource.Feed), (remote.Text, remote.TextFrom));
        File.Delete(file);
    }

    [Fact]
    public async Task A_page_that_is_not_worth_it_is_not_asked_for()
    {
        await using FakeSite site = await Site(FakePage.Html(Text));
        Article article =
            await BuildAsync(SomeEntry.With(link: site.At("/a").AbsoluteUri, html: "Bola."), _ => "off topic");
        Assert.Equal("off topic", article.PageNote);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task An_entry_without_an_address_keeps_its_text()
    {
        Article article = await BuildAsync(SomeEntry.With(link: null, html: "<p>Teks umpan.</p>"));
        Assert.Equal("Teks umpan.", article.Text);
        Assert.Equal("antara.test", article.Address.Host);
    }

    private static async Task<FakeSite> Site(FakePage page)
    {
        FakeSite site = await FakeSite.StartAsync();
        return site.Page("/a", page).Page("/a?utm_source=rss", page);
    }

    private static async Task<Article> BuildAsync(SourcedEntry entry, PageGate? worth = null)
    {
        using UntrustedHttp http = Fetching.Http();
        HostGate gate = Fetching.Gate();
        var options = Options.Create(new ArticlesOptions { ParseTime = TimeSpan.FromSeconds(30) });
        var fetcher = new ArticleFetcher(
            new PageRequests(
                http,
                gate,
                new Robots(http, gate, Options.Create(Fetching.Options()), TimeProvider.System),
                options),
            new PageParsing(options, TimeProvider.System),
            worth ?? (_ => null));
        FetchedPage page = await fetcher.FetchAsync(entry, CancellationToken.None);
        return new ArticleBuilder(ArticleLanguages.Learned).Build(entry, page);
    }
}
