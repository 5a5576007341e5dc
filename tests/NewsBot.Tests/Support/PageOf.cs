using System.Net;
using System.Text;

namespace NewsBot.Tests.Support;

/// <summary>
/// Makes the page of an Indonesian news site out of an article's text: all that stands around it there.
/// </summary>
public static class PageOf
{
    private static readonly string[] Related =
    [
        "Harga cabai naik lagi di pasar induk",
        "Timnas menang dua gol tanpa balas",
        "Konser besar digelar akhir pekan ini di alun-alun",
    ];

    private static readonly string[] Popular =
        ["Resep sambal yang digemari", "Jadwal kereta tambahan musim libur", "Cuaca hari ini di Banyuwangi"];

    /// <summary>
    /// A whole page: menu, photo with caption and credit, dateline, links between the paragraphs, foot.
    /// </summary>
    public static string Article(
        string title,
        IReadOnlyList<string> paragraphs,
        string? caption = null,
        string? credit = null,
        string site = "VIVA Banyuwangi",
        string language = "id",
        string? published = null,
        string? canonical = null)
    {
        var body = new StringBuilder();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            body.Append("<p>").Append(Text(paragraphs[i])).AppendLine("</p>");
            if (i % 4 == 1)
                body.AppendLine(ReadAlso(i));
        }

        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <title>{Text(title)} - {Text(site)}</title>
            <meta property="og:site_name" content="{Text(site)}">
            <meta property="og:title" content="{Text(title)}">
            {(canonical is null ? "" : $"<link rel=\"canonical\" href=\"{canonical}\">")}
            {(published is null ? "" : $"<meta property=\"article:published_time\" content=\"{published}\">")}
            <style>.popup-hide{"{"}display:none{"}"} .main{"{"}width:640px{"}"}</style>
            <script>var dataLayer = [];</script>
            </head>
            <body class="has-sidebar">
            <header class="top"><a href="/">{Text(site)}</a>
            <nav><ul>{Links("Nasional", "Dunia", "Bola", "Showbiz", "Gaya Hidup")}</ul></nav></header>
            <div class="wrapper"><div class="main-content">
            <div class="breadcrumb"><a href="/">Home</a> » <a href="/dunia">Dunia</a></div>
            <div class="main-content-title"><h1>{Text(title)}</h1></div>
            <div class="main-content-author"><span>Senin, 10 Februari 2025 - 11:20 WIB</span>
            <span>Oleh : <a href="/penulis">Tim Redaksi</a></span></div>
            <div class="share-box"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">WhatsApp</a></div>
            {Picture(caption, credit)}
            <div class="main-content-detail">
            {body}
            <p><strong>Ikuti berita terbaru kami di WhatsApp Channel dan Google News.</strong></p>
            <div class="tag-section"><b>Tags:</b> <a href="/tag/a">dunia</a> <a href="/tag/b">berita</a></div>
            </div>
            <div class="box-related"><h3>Berita Terkait</h3><ul>{Links(Related)}</ul></div>
            <div class="comment-area"><h4>Komentar</h4>
            <p>Saya tidak setuju dengan tulisan ini, menurut saya harga cabai lebih penting.</p></div>
            </div><aside class="sidebar"><h3>Terpopuler</h3><ol>{Links(Popular)}</ol></aside></div>
            <footer><p>Copyright © 2025 {Text(site)}. Semua hak dilindungi undang-undang.</p></footer>
            </body></html>
            """;
    }

    /// <summary>Nothing but paragraphs.</summary>
    public static string Plain(string title, IEnumerable<string> paragraphs) =>
        $"""
        <html><head><title>{Text(title)}</title></head><body>
        {string.Join('\n', paragraphs.Select(paragraph => $"<p>{Text(paragraph)}</p>"))}
        </body></html>
        """;

    /// <summary>
    /// Reads a saved article: its title, then blocks parted by empty lines; "Sumber :" ends the caption.
    /// </summary>
    public static SavedArticle Read(string file)
    {
        string[] lines =
            [.. File.ReadLines(file).Select(line => line.Replace('\u00a0', ' ').Trim()).Where(line => line.Length > 0)];
        int credit = Array.FindIndex(lines, line => line.StartsWith("Sumber", StringComparison.Ordinal));
        return credit < 0
            ? new SavedArticle(lines[0], null, null, lines[1..], lines)
            : new SavedArticle(lines[0], lines[credit - 1], lines[credit + 1], lines[(credit + 2)..], lines);
    }

    private static string Picture(string? caption, string? credit) => caption is null && credit is null
        ? ""
        : $"""
        <div class="main-content-image"><img src="/foto.jpg" alt="{Text(caption ?? "")}"><p>{Text(caption ?? "")}</p>
        <div>Sumber :<ul><li>{Text(credit ?? "Antara")}</li></ul></div></div>
        """;

    private static string ReadAlso(int number) =>
        $"""
        <div class="link-box"><p><strong>Baca Juga: </strong>
        <a href="/dunia/{number}">Pasar ikan terbesar dibuka kembali pekan depan nomor {number}</a></p></div>
        """;

    private static string Links(params string[] titles) =>
        string.Concat(titles.Select((title, i) => $"<li><a href=\"/x/{i}\">{Text(title)}</a></li>"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>An article as it was saved from a page.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Caption">Under its picture.</param>
/// <param name="Credit">Where the picture is from.</param>
/// <param name="Paragraphs">Body, dateline included.</param>
/// <param name="Lines">Everything, line by line.</param>
public sealed record SavedArticle(
    string Title, string? Caption, string? Credit, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Lines)
{
    /// <summary>As the page of a news site.</summary>
    public string Page() => PageOf.Article(Title, Paragraphs, Caption, Credit, published: "2025-02-10T11:20:00+07:00");

    /// <summary>As paragraphs and nothing else.</summary>
    public string PlainPage() => PageOf.Plain(Title, Lines);
}
