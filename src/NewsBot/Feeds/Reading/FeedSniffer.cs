using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>Finds where a document starts and what its root is, whatever its header claims.</summary>
internal static class FeedSniffer
{
    private const int Window = 16_384;

    private static readonly Regex Start = new(
        """<\?xml[\s]|<(?:\w{1,20}:)?(?:rss|rdf|feed|urlset|sitemapindex|channel)[\s>]""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    private static readonly Regex Doctype = new(
        """<!doctype\s+html|<html[\s>]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    /// <summary>The text from where it starts to mean something: blank lines and stray output go.</summary>
    public static string TrimJunk(string text, ReadNotes notes)
    {
        string trimmed = text.TrimStart('\uFEFF', '\uFFFE', '\u200B', '\0', ' ', '\t', '\r', '\n');
        if (trimmed.Length == 0)
            throw new FeedFormatException("The answer is empty. The feed may have moved.");
        string head = trimmed[..Math.Min(trimmed.Length, Window)];
        if (trimmed[0] is '{' or '[' || Start.Match(head) is not { Success: true, Index: > 0 and var at })
            return trimmed;
        string before = head[..at];
        if (Doctype.IsMatch(before) || IsProlog(before))
            return trimmed;
        notes.Add("There was text before the feed; it was left out.");
        return trimmed[at..];
    }

    /// <summary>The local name of the root element, lower case; empty where there is none.</summary>
    public static string RootName(string text)
    {
        int at = 0;
        while (text.IndexOf('<', at) is >= 0 and var open && open + 1 < text.Length)
        {
            if (text[open + 1] is '!' or '?')
                at = SoupScanner.SkipDeclaration(text, open);
            else if (char.IsLetter(text[open + 1]) || text[open + 1] == '_')
                return LocalName(text, open + 1);
            else
                at = open + 1;
        }

        return "";
    }

    /// <summary>Whether a document with this root is a feed.</summary>
    public static bool IsFeedRoot(string root) =>
        root is "rss" or "rdf" or "feed" or "urlset" or "sitemapindex" or "channel";

    private static bool IsProlog(string before) =>
        before.StartsWith("<!", StringComparison.Ordinal) || before.StartsWith("<?", StringComparison.Ordinal);

    private static string LocalName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-' or '.'))
            end++;
        string name = text[start..end];
        return name[(name.LastIndexOf(':') + 1)..].ToLowerInvariant();
    }
}
