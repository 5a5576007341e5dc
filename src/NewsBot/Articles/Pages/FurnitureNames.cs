using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Tells by the names that authors of pages give to containers what is no part of the article. Names are cut into
/// words, so that "related-news__list" is known by "related".
/// </summary>
internal static class FurnitureNames
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Furniture = Set(
        // id, en: what else there is to read
        "related", "terkait", "relatednews", "relatedarticles", "bacajuga", "baca-juga", "lihatjuga", "simakjuga",
        "readmore", "readalso", "seealso", "recommended", "recommendation", "recommendations", "rekomendasi",
        "recirc", "popular", "populer", "terpopuler", "trending", "mostread", "mostpopular", "terkini", "latestnews",
        "outbrain", "taboola", "mgid", "linksisip", "sisip", "inlinelink", "morestories", "morenews", "similar",
        "rel", "detailrelated", "readlist", "jixie",
        // sharing, following, asking for something
        "share", "shares", "sharing", "sharebar", "sharedaddy", "social", "socials", "sosmed", "addthis", "addtoany",
        "follow", "followus", "newsletter", "newsletters", "subscribe", "subscription", "signup", "optin", "mailchimp",
        "promo", "promotion", "donate", "donation", "regwall", "whatsapp", "telegram",
        "googlenews", "appbanner", "downloadapp", "cta", "poll", "polling", "survey", "login",
        // advertising
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adslot", "adbox", "adunit", "adsbygoogle",
        "iklan", "sponsor", "sponsored", "sponsorship", "dfp", "gpt", "parallax", "banner",
        // the page around it
        "breadcrumb", "breadcrumbs", "navbar", "navigation", "menu", "sidebar", "pagination", "paging", "pager",
        "toolbar", "cookie", "cookies", "consent", "gdpr", "modal", "popup", "popover", "tooltip",
        "skip", "masthead", "toc", "footnotes",
        // readers' say
        "comment", "comments", "komentar", "disqus", "commentlist", "respond", "rating",
        // pictures, films
        "caption", "figcaption", "captions", "credit", "credits", "photocredit", "imagecredit", "photocaption",
        "imagecaption", "gallery", "slideshow", "carousel", "lightbox", "video", "videoplayer", "jwplayer", "player",
        "audioplayer", "wp-caption-text", "mediacaption", "piccaption", "photodesc", "keterangan",
        // who, when, under what
        "byline", "authorbio", "authorbox", "aboutauthor", "bio", "dateline", "timestamp", "postmeta", "entrymeta",
        "articlemeta", "tags", "taglist", "tagcloud", "tagbox", "topics", "keywords", "copyright", "disclaimer",
        "printfriendly", "penulis", "reporter", "infobox", "factbox");

    // Of these no site makes the name of its article.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverArticle = Set(
        "comment", "comments", "commentlist", "komentar", "disqus", "respond", "cookie", "cookies", "consent", "gdpr",
        "newsletter", "newsletters", "related", "terkait", "bacajuga", "breadcrumb", "breadcrumbs", "share", "sharing",
        "social", "ads", "adslot", "advertisement", "iklan", "modal", "popup", "recommended", "recommendations",
        "trending", "populer", "terpopuler", "mostread", "outbrain", "taboola", "copyright", "pagination");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Modifiers = Set(
        "has", "with", "no", "without", "is", "not", "col", "layout", "page", "template", "single");

    private static readonly HashSet<string> BodyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "articlebody", "article-body", "article__body", "article-content", "article__content", "articlecontent",
        "article-text", "article__text", "article_text", "story-body", "story__body", "story-content", "post-content",
        "post__content", "post-body", "post_content", "post__text", "post-text", "entry-content", "entry__content",
        "news-content", "news-text", "news__text", "news_text", "read__content", "detail__body-text",
        "detail-text", "detail_text", "detail__body", "detail-content", "detail-konten", "content-detail",
        "main-content-detail", "article__full", "articletext", "txt-article", "td-post-content", "wysiwyg",
        "body-content", "side-article", "newstext", "article_body", "content-article", "itp_bodycontent",
        "isi-berita", "isi", "baca-content", "js-article-inner", "article-detail", "article__main", "body-text",
    };

    /// <summary>Whether its class or id names it as furniture.</summary>
    /// <param name="element">A container.</param>
    /// <param name="strict">False where only names count that no site gives its article.</param>
    public static bool IsFurniture(IElement element, bool strict) =>
        HasFurniture(element.ClassName, strict) || HasFurniture(element.Id, strict);

    /// <summary>Whether its mark-up names it as the article's body.</summary>
    public static bool IsBody(IElement element) =>
        element.GetAttribute("itemprop") == "articleBody"
        || (element.ClassName is { Length: > 0 } names && names.Split(' ').Any(BodyNames.Contains))
        || (element.Id is { Length: > 0 } id && BodyNames.Contains(id));

    private static bool HasFurniture(string? names, bool strict)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400)
            return false;
        foreach (Range range in names.AsSpan().Split(' '))
        {
            if (NameIsFurniture(names.AsSpan()[range], strict ? Furniture : NeverArticle))
                return true;
        }

        return false;
    }

    private static bool NameIsFurniture(
        ReadOnlySpan<char> name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> furniture)
    {
        if (furniture.Contains(name))
            return true;
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i])
                || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!ends)
                continue;
            ReadOnlySpan<char> word = name[start..i];
            // "has-sidebar" speaks of the layout, not of what is in the container.
            if (Modifiers.Contains(word))
                return false;
            if (furniture.Contains(word))
                return true;
            start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
