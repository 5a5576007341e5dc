using System.Globalization;
using System.Net;
using System.Text;

namespace NewsBot.Measure.Speed;

/// <summary>
/// Writes an article as the page of a large news site: 60 to 100 KB of menus, scripts, styles, related boxes, comments
/// and foot around two or three of text.
/// </summary>
internal sealed class FullPage(MixedNews news, Random random)
{
    private const int Smallest = 60_000, Largest = 100_000;
    private const int Styles = 120, Scripts = 60, Menu = 60;

    /// <summary>One page.</summary>
    public string Write(MixedArticle article, DateTimeOffset published)
    {
        int wanted = random.Next(Smallest, Largest);
        string time = published.ToString("O", CultureInfo.InvariantCulture);
        var page = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="{article.Language}"><head><meta charset="utf-8">
            <title>{Text(article.Title)} | A news site</title>
            <meta name="viewport" content="width=device-width"><meta property="og:type" content="article">
            <meta property="og:title" content="{Text(article.Title)}">
            <meta property="article:published_time" content="{time}">

            """);
        page.Append("<style>").Append(Many(Styles, i => $".c-{i} > .box-{i % 7}{"{"}margin:{i}px;color:#{i:x6}{"}"}\n"))
            .Append("</style>\n").Append(Many(Scripts, Script)).Append("</head><body>\n<header><nav><ul>")
            .Append(Many(Menu, i => $"<li class=\"item m-{i}\"><a href=\"/section/{i}\">Section {i}</a></li>\n"))
            .Append("</ul></nav></header>\n<div class=\"wrapper\"><main><article>\n");
        Body(page, article, time);
        page.Append("</article>\n<section class=\"comments\"><h3>Comments</h3>")
            .Append(
                Many(15, i => $"<div class=\"comment\"><b>reader{i}</b><p>I do not agree with number {i}.</p></div>\n"))
            .Append("</section></main>\n<aside class=\"sidebar\"><h3>Most read</h3>\n");
        for (int i = 0; page.Length < wanted; i++)
            page.Append(Teaser(i));
        return page.Append("</aside></div>\n<footer><p>All rights reserved.</p></footer></body></html>").ToString();
    }

    private void Body(StringBuilder page, MixedArticle article, string time)
    {
        page.Append(
            CultureInfo.InvariantCulture, $"<h1>{Text(article.Title)}</h1>\n<time datetime=\"{time}\">{time}</time>\n")
            .Append("<div class=\"share\"><a href=\"#\">Facebook</a> <a href=\"#\">WhatsApp</a></div>\n")
            .Append("<div class=\"article-body\">\n");
        foreach ((int i, string paragraph) in article.Paragraphs.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph)}</p>\n");
            if (i % 4 == 1)
            {
                page.Append("<div class=\"related\"><strong>Baca juga: </strong>")
                    .Append(CultureInfo.InvariantCulture, $"<a href=\"/news/{i}\">{Text(news.Headline())}</a></div>\n");
            }
        }

        page.Append("</div>\n");
    }

    private string Teaser(int i) =>
        $"""
        <div class="card card-{i % 5}"><a class="image" href="/news/a-{i}"><img src="/img/{i}.jpg" width="160"
         height="90" loading="lazy" alt=""></a><div class="card-body"><span class="label">Section {i % 9}</span>
        <h4 class="card-title"><a href="/news/a-{i}">{Text(news.Headline())}</a></h4>
        <span class="ago" data-time="{i}">{i} h</span></div></div>

        """;

    private static string Script(int i) =>
        $"<script>(function(w,d){"{"}w.dataLayer=w.dataLayer||[];var s{i}=d.createElement('script');s{i}.async=true;"
        + $"s{i}.src='/static/js/part-{i}.min.js?v={i * 7919}';if(w.a<{i}&&w.b>{i}){"{"}d.head.appendChild(s{i}){"}"}"
        + $"w.dataLayer.push({"{"}event:'view-{i}',slot:'/1234/section/top-{i}',sizes:[[728,90],[970,250]]{"}"}){"}"})"
        + "(window,document);</script>\n";

    private static string Many(int count, Func<int, string> write) =>
        string.Concat(Enumerable.Range(0, count).Select(write));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
