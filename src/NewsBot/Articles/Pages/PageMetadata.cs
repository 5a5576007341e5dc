using AngleSharp.Dom;
using NewsBot.Feeds.Reading;
using NewsBot.Http;

namespace NewsBot.Articles.Pages;

/// <summary>What a page says of itself in its head.</summary>
internal sealed class PageMetadata
{
    private const int LongestTitle = 400;
    private const int LongestAuthor = 120;
    private const int MostMeta = 400;

    private static readonly string[] TimeNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time",
        "datepublished",
        "content_publisheddate", "publishdate", "publish-date", "pubdate", "publication_date", "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime",
        "date", "article.published", "originalpublicationdate", "bt:pubdate", "published_at",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly PageElements _elements;
    private readonly JsonLd? _linked;

    public PageMetadata(PageElements elements)
    {
        _elements = elements;
        _linked = JsonLd.Of(elements.Scripts);
        foreach (IElement meta in elements.Metas.Take(MostMeta))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is { Length: > 0 } && meta.GetAttribute("content") is { Length: > 0 } content)
                _meta.TryAdd(name.Trim(), content);
        }
    }

    /// <summary>The site's name as it writes it.</summary>
    public string? Site => Meta("og:site_name", "application-name") is { Length: < 60 } site ? Line(site) : null;

    /// <summary>The headline, the site's name not yet taken off.</summary>
    public string? Headline => Cut(
        Line(_linked?.Headline) ?? Line(Meta("og:title", "twitter:title")) ?? Line(_elements.Heading?.TextContent)
        ?? Line(_elements.Page.Title));

    /// <summary>Who wrote it.</summary>
    public string? Author
    {
        get
        {
            string? author = Line(_linked?.Author)
                ?? Line(Meta("author", "article:author", "parsely-author", "content_author", "dc.creator"));
            return author is { Length: < LongestAuthor } && !author.Contains("http", StringComparison.OrdinalIgnoreCase)
                ? author
                : null;
        }
    }

    /// <summary>A two-letter language code, where one is declared.</summary>
    public string? Language
    {
        get
        {
            string? tag = _elements.Page.DocumentElement?.GetAttribute("lang") is { Length: >= 2 } lang
                ? lang
                : _linked?.Language ?? Meta("og:locale", "content-language", "language");
            return tag is { Length: >= 2 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1])
                && (tag.Length == 2 || tag[2] is '-' or '_')
                    ? tag[..2].ToLowerInvariant()
                    : null;
        }
    }

    /// <summary>
    /// The address the page gives as its own, if it is on the same site and not the site's front page.
    /// </summary>
    public Uri? Canonical(Uri address)
    {
        string? link = _elements.Links
            .FirstOrDefault(l => string.Equals(l.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("href");
        return Own(link, address) ?? Own(Meta("og:url"), address);
    }

    /// <summary>When it was published, as a machine may read it.</summary>
    public PageTime? Published(string language) =>
        new[] { _linked?.Published }
            .Concat(TimeNames.Select(name => Meta(name)))
            .Concat(Times())
            .Select(text => PageDates.Machine(text, language))
            .FirstOrDefault(time => time is not null);

    private IEnumerable<string?> Times() =>
        _elements.Times.Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content"));

    private string? Meta(params string[] names) =>
        names.Select(name => _meta.GetValueOrDefault(name)).FirstOrDefault(content => content is not null);

    private static Uri? Own(string? link, Uri address) =>
        link is { Length: > 0 and < 2048 } && Uri.TryCreate(address, link.Trim(), out Uri? own)
        && AddressText.Judge(own).Address is not null
        && PageSite.IsSame(address, own)
        && (own.AbsolutePath.Length > 1 || own.Query.Length > 1 || address.AbsolutePath.Length <= 1)
            ? CanonicalLink.Of(own)
            : null;

    private static string? Line(string? text) =>
        text is null ? null : VisibleText.OneLine(text) is { Length: > 0 } line ? line : null;

    private static string? Cut(string? title) => title is { Length: > LongestTitle } ? title[..LongestTitle] : title;
}
