namespace NewsBot.Articles.Pages;

/// <summary>How an element takes part in the text.</summary>
internal enum TagRole
{
    Inline,
    Block,
    Container,
}

/// <summary>What elements mean for a reader of the text.</summary>
internal static class Tags
{
    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
        "video", "select", "textarea", "button", "input", "datalist", "head", "link", "meta", "title", "map", "picture",
        "progress", "meter", "option", "rp", "rt", "frame", "frameset", "noframes", "noembed", "xmp", "plaintext",
        "marquee", "dialog",
    };

    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "header", "menu", "figcaption", "figure", "hgroup",
    };

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "div", "section", "article", "main", "ul", "ol", "dl", "table", "tbody", "tr", "td", "th", "blockquote", "body",
        "center", "form", "fieldset", "details", "address",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "dt", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "summary", "thead", "tfoot", "caption",
    };

    /// <summary>Its content is not running text.</summary>
    public static bool IsNoText(string name) =>
        NoText.Contains(name) || name.StartsWith("amp-", StringComparison.Ordinal);

    /// <summary>By its meaning it is not the article's text.</summary>
    public static bool IsFurniture(string name) => Furniture.Contains(name);

    /// <summary>Whatever it is called, the article may be in it.</summary>
    public static bool IsFrame(string name) => name is "html" or "body" or "main" or "article";

    /// <summary>How it takes part in the text.</summary>
    public static TagRole RoleOf(string name) =>
        Containers.Contains(name) || name.Contains('-', StringComparison.Ordinal) ? TagRole.Container
        : Blocks.Contains(name) ? TagRole.Block
        : TagRole.Inline;

    /// <summary>What its text is.</summary>
    public static BlockKind KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.Item,
        "td" or "th" or "caption" => BlockKind.Cell,
        _ => BlockKind.Paragraph,
    };
}
