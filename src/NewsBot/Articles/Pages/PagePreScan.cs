using System.Globalization;

namespace NewsBot.Articles.Pages;

/// <summary>How large a page may be before it is given to a parser that cannot be stopped.</summary>
/// <param name="Characters">Characters of mark-up.</param>
/// <param name="Elements">Elements, those included that a parser makes of unclosed ones.</param>
/// <param name="Depth">Elements within each other.</param>
/// <param name="Attributes">Attributes of one element.</param>
/// <param name="Tags">
/// What looks like a tag, within scripts and styles too: a parser may see tags where this scan sees text, and one that
/// it passes over costs it as much as all the text before.
/// </param>
public sealed record PageLimits(
    int Characters = 1_000_000,
    int Elements = 20_000,
    int Depth = 512,
    int Attributes = 300,
    int Tags = 40_000);

/// <summary>
/// Looks at a page before any parser does: building the tree of a hostile page takes minutes, and cannot be cancelled.
/// </summary>
public static class PagePreScan
{
    /// <summary>Why the bytes are no page, for a person; null where they may be one.</summary>
    public static string? RefuseBytes(ReadOnlySpan<byte> body) => body.IsEmpty
        ? "the page is empty"
        : PageSignature.Of(body) is { } kind ? $"not an article: the server sent {kind}" : null;

    /// <summary>Why the page must not be parsed, for a person; null where it may.</summary>
    public static string? Refuse(string html, PageLimits limits)
    {
        if (html.Length > limits.Characters)
            return Over("the page is larger than {0} characters", limits.Characters);
        if (Brackets(html) > limits.Tags)
            return Over("the page has more than {0} tags", limits.Tags);
        var open = new OpenElements();
        var tags = new TagScanner(html);
        while (tags.MoveNext())
        {
            if (tags.IsEnd)
                open.End(tags.Name);
            else
                open.Start(tags.Name, tags.Attributes);
            if (open.Made > limits.Elements)
                return Over("the page has more than {0} elements", limits.Elements);
            if (open.Depth > limits.Depth)
                return Over("the page is nested deeper than {0} elements", limits.Depth);
            if (tags.AttributeCount > limits.Attributes)
                return Over("an element of the page has more than {0} attributes", limits.Attributes);
        }

        return null;
    }

    private static int Brackets(string html)
    {
        int count = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
            count += at + 1 < html.Length && (html[at + 1] == '/' || char.IsAsciiLetter(html[at + 1])) ? 1 : 0;
        return count;
    }

    private static string Over(string message, int limit) =>
        string.Format(CultureInfo.InvariantCulture, message, limit);
}
