using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>Takes the tags out of a short piece of HTML; scripts and styles go with their content.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark nobr o:p q s samp small span "
        + "strike strong sub sup time tt u var wbr rp rt ruby label");

    private static readonly FrozenSet<string> Other = Set(
        "address applet area article aside audio base basefont blockquote body br button canvas caption center col "
        + "colgroup command datalist dd details dialog dir div dl dt embed fieldset figcaption figure footer form "
        + "frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe image img input legend li link main "
        + "map marquee math menu meta meter nav noframes noscript object ol optgroup option output p param picture "
        + "pre progress section select source spacer summary svg table tbody td template textarea tfoot th thead "
        + "title tr track ul video xmp");

    private static readonly FrozenSet<string> Silent = Set("script style template noembed");

    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        int at = 0;
        while (html.IndexOf('<', at) is >= 0 and var open)
        {
            text.Append(html, at, open - at);
            at = Tag(html, open, text);
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    // Returns where reading goes on after what starts with "<" at open.
    private static int Tag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return After(html, "-->", open);
        if (html.AsSpan(open).StartsWith("<!") || html.AsSpan(open).StartsWith("<?"))
            return Declaration(html, open, text);
        int start = open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-'))
            end++;
        string name = html[start..end].ToLowerInvariant();
        if (!IsKnown(name))
        {
            text.Append('<');
            return open + 1;
        }

        if (!Inline.Contains(name))
            text.Append(' ');
        return start == open + 1 && Silent.Contains(name) ? After(html, "</" + name, end) : TagEnd(html, end);
    }

    private static int Declaration(string html, int open, StringBuilder text)
    {
        int end = html.IndexOf('>', open);
        if (end < 0)
            text.Append('<');
        return end < 0 ? open + 1 : end + 1;
    }

    private static bool IsKnown(string name) =>
        Inline.Contains(name) || Other.Contains(name) || Silent.Contains(name);

    private static int After(string html, string end, int from)
    {
        int at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + (end[0] == '<' ? 0 : end.Length);
    }

    private static int TagEnd(string html, int at)
    {
        char quote = '\0';
        for (int i = at; i < html.Length; i++)
        {
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            else if (html[i] is '"' or '\'' && html[i - 1] == '=')
                quote = html[i];
            else if (html[i] == '>')
                return i + 1;
        }

        int plain = html.IndexOf('>', at);
        return plain < 0 ? html.Length : plain + 1;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
