using Lookup = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace NewsBot.Articles.Pages;

/// <summary>What the HTML standard (13.2.6, tree construction) makes of an element's name.</summary>
internal static class ElementKinds
{
    /// <summary>Never open.</summary>
    public static readonly Lookup VoidElements = Names(
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr", "html", "head", "body");

    /// <summary>Opened again in each block that follows, until closed.</summary>
    public static readonly Lookup FormattingElements = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>
    /// Neither special nor formatting; what is not listed is taken for special, which errs on the safe side.
    /// </summary>
    public static readonly Lookup OrdinaryElements = Names(
        "abbr", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby",
        "samp", "span", "sub", "sup", "time", "var", "picture", "video", "audio", "canvas", "map", "output");

    /// <summary>Their end tags close whatever is open within them.</summary>
    public static readonly Lookup BlockElements = Names(
        "address", "article", "aside", "blockquote", "button", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "ul");

    /// <summary>Parts of a table: their end tags reach through cells, but not out of the table.</summary>
    public static readonly Lookup TableElements = Names(
        "table", "caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr");

    /// <summary>No end tag within reaches beyond them.</summary>
    public static readonly Lookup BoundaryElements = Names(
        "applet", "caption", "marquee", "object", "select", "svg", "math", "table", "td", "template", "th");

    /// <summary>Closed by the next of their kind.</summary>
    public static readonly Lookup ClosedByNext = Names(
        "dd", "dt", "li", "optgroup", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr");

    private static Lookup Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
