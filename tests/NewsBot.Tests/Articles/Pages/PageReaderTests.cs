using System.Text;
using NewsBot.Articles;
using NewsBot.Articles.Pages;

namespace NewsBot.Tests.Articles.Pages;

public sealed class PageReaderTests
{
    private const string Body =
        "<p>Kedua delegasi bertemu selama sembilan jam dan sepakat melanjutkan perundingan pekan depan.</p>"
        + "<p>Juru bicara kedua pihak menyebut pertemuan itu terbuka dan bermanfaat bagi rakyat mereka.</p>";

    [Theory]
    [InlineData("<link rel='canonical' href='/berita/1'>", "https://www.site.co.id/berita/1")]
    [InlineData(
        "<link rel='canonical' href='https://m.site.co.id/berita/1?utm_source=x'>", "https://m.site.co.id/berita/1")]
    [InlineData("<meta property='og:url' content='https://site.co.id/berita/1#top'>", "https://site.co.id/berita/1")]
    [InlineData("<link rel='canonical' href='https://other.co.id/berita/1'>", null)]
    [InlineData("<link rel='canonical' href='https://www.site.co.id/'>", null)]
    [InlineData("<link rel='canonical' href='javascript:alert(1)'>", null)]
    public void The_canonical_address_counts_on_the_same_site_only(string head, string? expected) =>
        Assert.Equal(expected, Read($"<head>{head}</head><body>{Body}</body>").Canonical?.AbsoluteUri);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2025-02-10T11:20:00+07:00'>", "2025-02-10T04:20Z")]
    [InlineData("<meta name='content_PublishedDate' content='2025-02-10 11:20:00'>", "2025-02-10T04:20Z")]
    [InlineData("<meta name='publishdate' content='2025/02/10 11:20:00'>", "2025-02-10T04:20Z")]
    [InlineData(
        "<script type='application/ld+json'>"
            + "{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-02-10T04:20:00Z\"}]}</script>",
        "2025-02-10T04:20Z")]
    [InlineData("</head><body><time datetime='2025-02-10T04:20:00Z'>x</time>", "2025-02-10T04:20Z")]
    [InlineData("</head><body><h1>x</h1><span>Senin, 10 Februari 2025 | 11:20 WIB</span>", "2025-02-10T04:20Z")]
    [InlineData("</head><body><h1>x</h1><span>Senin, 10 Feb 2025 13.20 WIT</span>", "2025-02-10T04:20Z")]
    [InlineData("</head><body><h1>x</h1><span>10/02/2025, 11:20 WIB</span>", "2025-02-10T04:20Z")]
    public void The_time_of_publication_is_found_wherever_the_page_has_it(string head, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Read($"<html lang=id><head>{head}{Body}").Published?.At);

    [Theory]
    [InlineData("en", "February 10, 2025 4:20 pm", "2025-02-10T16:20Z")]
    [InlineData("en", "10 Feb 2025, 04:20 GMT", "2025-02-10T04:20Z")]
    [InlineData("uk", "10 лютого 2025, 06:20", "2025-02-10T04:20Z")]
    [InlineData("uk", "10 липня 2025, 07:20", "2025-07-10T04:20Z")]
    [InlineData("ru", "10 февраля 2025, 07:20", "2025-02-10T04:20Z")]
    [InlineData("ru", "10.02.2025 07:20", "2025-02-10T04:20Z")]
    public void Dates_for_people_are_read_in_the_time_of_the_pages_readers(
        string language, string text, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            PageDates.Visible(text, language)?.At);

    [Theory]
    [InlineData("windows-1251", "text")]
    [InlineData("koi8-r", "text")]
    [InlineData("utf-8", "text")]
    public void The_charset_is_taken_from_header_or_meta(string charset, string _)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        const string page = "<html><head><meta http-equiv='Content-Type' content='text/html; "
            + "charset=X'></head>Переговори у Джидді</html>";
        byte[] declared = encoding.GetBytes(page.Replace("=X", "=" + charset, StringComparison.Ordinal));
        Assert.Contains("Переговори у Джид", PageCharset.Decode(declared, null), StringComparison.Ordinal);
        Assert.Contains(
            "Переговори у Джид", PageCharset.Decode(encoding.GetBytes(page), charset), StringComparison.Ordinal);
        Assert.Contains(
            "Переговори у Джид",
            PageCharset.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)], "koi8-r"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_wrongly_says_utf8_is_guessed()
    {
        byte[] body = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(
            "<meta charset=utf-8><p>Переговоры продолжались девять часов, стороны договорились встретиться снова.</p>");
        Assert.Contains("Переговоры", PageCharset.Decode(body, "utf-8"), StringComparison.Ordinal);
    }

    [Fact]
    public void H06_a_paywall_stub_comments_and_cookie_notices_are_not_the_article()
    {
        PageContent content = Read(
            "<body><div class='cookie-consent'><p>We use cookies to show you advertising that fits your interests, as "
                + "the law allows.</p></div><h1>Talks</h1><div class='story'><p>Two delegations met today.</p>"
                + "<p>Subscribe to read the rest of this story and support our journalism.</p></div>"
                + "<div class='comments'><p>You are all idiots and I hope that somebody tells you so, every day of "
                + "your lives.</p></div></body>");
        Assert.True(content.Text.Length < ArticleBuilder.ShortestArticle, content.Text);
        Assert.DoesNotContain("idiots", content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_feed_is_cleaned_by_the_same_rules()
    {
        const string html =
            "<p><img src=x><em>Foto: Antara</em></p><p>Jakarta (ANTARA) - Kedua delegasi bertemu "
                + "<b>sembilan jam</b>.</p><p><strong>Baca juga: <a href=/x>Harga beras naik lagi</a></strong></p>"
                + "<p>The post Talks appeared first on Site.</p>";
        Assert.Equal(
            "Kedua delegasi bertemu sembilan jam.",
            PageReader.ReadFeedText(html, new PageHints(new Uri("https://site.co.id/1"), "Talks", "Site", "id")));
    }

    private static PageContent Read(string html) =>
        PageReader.Read(html, new PageHints(new Uri("https://www.site.co.id/berita/1?x=2"), "", "Site", "id"));
}
