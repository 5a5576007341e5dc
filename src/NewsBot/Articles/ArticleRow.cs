using NewsBot.Feeds;

namespace NewsBot.Articles;

/// <summary>An article as its row; the columns and the record's parameters are in one order.</summary>
internal sealed record ArticleRow(
    long Id,
    string Address,
    string Feed,
    string Outlet,
    string Kind,
    string? Side,
    string Language,
    string Title,
    string? Author,
    string Body,
    string TextFrom,
    string? PageNote,
    DateTimeOffset Published,
    DateTimeOffset FirstSeen)
{
    public const string Columns =
        """
        id, address, feed, outlet, kind, side, language, title, author, body, text_from, page_note, published,
        first_seen
        """;

    public const string Inserted =
        """
        address, feed, outlet, kind, side, language, title, author, body, text_from, page_note, published, first_seen,
        fingerprint
        """;

    public const string Values =
        """
        @Address, @Feed, @Outlet, @Kind, @Side, @Language, @Title, @Author, @Body, @TextFrom, @PageNote, @Published,
        @FirstSeen, @Fingerprint
        """;

    public static object Of(Article article, byte[] fingerprint) => new
    {
        article.Address,
        Feed = article.Feed.Value,
        article.Outlet,
        Kind = article.Kind.ToString(),
        article.Side,
        article.Language,
        article.Title,
        article.Author,
        Body = article.Text,
        TextFrom = article.TextFrom.ToString(),
        article.PageNote,
        article.Published,
        article.FirstSeen,
        Fingerprint = fingerprint,
    };

    public Article ToArticle(IEnumerable<ReprintRow> reprints) => new()
    {
        Id = new ArticleId(Id),
        Address = new Uri(Address),
        Feed = new FeedId(Feed),
        Outlet = Outlet,
        Kind = Enum.Parse<OutletKind>(Kind),
        Side = Side,
        Language = Language,
        Title = Title,
        Author = Author,
        Text = Body,
        TextFrom = Enum.Parse<TextSource>(TextFrom),
        PageNote = PageNote,
        Published = Published,
        FirstSeen = FirstSeen,
        Reprints = [.. reprints.Select(reprint => reprint.ToReprint())],
    };
}

/// <summary>A reprint as its row.</summary>
internal sealed record ReprintRow(long Article, string Outlet, string Address, string? Side)
{
    public Reprint ToReprint() => new(Outlet, new Uri(Address), Side);
}
