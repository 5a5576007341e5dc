using System.Text.RegularExpressions;

namespace NewsBot.Feeds.Reading;

/// <summary>Says, for people, what came instead of a feed.</summary>
internal static class NotAFeed
{
    private const int Window = 200_000;

    private static readonly Regex FeedLink = new(
        """<link[^>]{0,300}type\s*=\s*["']?application/(?:rss|atom|feed)\+(?:xml|json)[^>]{0,500}>""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Href = new(
        """href\s*=\s*["']?([^"'\s>]{1,500})""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Challenge = new(
        """just a moment|cf-challenge|challenge-platform|captcha|enable javascript|checking your browser|"""
        + """access denied|unusual traffic|ddos protection|are you (?:a )?human|incapsula""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Login = new(
        """type\s*=\s*["']?password""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Throws where the first bytes are those of a file that is no text.</summary>
    public static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        string? kind = bytes switch
        {
            [0x1F, 0x8B, ..] => "a gzip archive (or compressed twice)",
            [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a video",
            [(byte)'I', (byte)'D', (byte)'3', ..] => "an audio file",
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "an audio file",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, ..] => "a program",
            _ => null,
        };
        if (kind is not null)
            throw new FeedFormatException($"The answer is {kind}, not a feed. Check the feed's address.");
    }

    /// <summary>Makes the error for a text that is no feed.</summary>
    public static FeedFormatException Explain(string text, string root, Uri address)
    {
        string head = text[..Math.Min(text.Length, Window)];
        if (root.Length == 0)
            return new FeedFormatException("The answer is neither XML, JSON nor HTML. Check the feed's address.");
        if (root == "opml")
            return new FeedFormatException("The answer is an OPML list of feeds. Import it instead of polling it.");
        if (!IsHtml(root, head))
            return new FeedFormatException($"The answer is XML with the root <{PlainText.Line(root)}>, not a feed.");
        if (Login.IsMatch(head))
            return new FeedFormatException("The answer is a login page: the site does not give this feed to everyone.");
        if (Challenge.IsMatch(head))
            return new FeedFormatException("The site sends a page that tests or refuses visitors, not the feed.");
        return new FeedFormatException(FindFeed(head, address) is { } found
            ? $"The answer is an HTML page, not a feed. The page names a feed: {found}"
            : "The answer is an HTML page, not a feed. Give the feed's own address, or a selector for a listing page.");
    }

    private static bool IsHtml(string root, string head) =>
        root is "html" or "head" or "body" or "div" or "p" or "script" or "title" or "meta" or "h1" or "center" or "br"
        || head.Contains("<html", StringComparison.OrdinalIgnoreCase);

    private static Uri? FindFeed(string head, Uri address)
    {
        string link = FeedLink.Match(head).Value;
        return Href.Match(link) is { Success: true } href
            ? SafeLink.Resolve(Entities.Decode(href.Groups[1].Value), address, address)
            : null;
    }
}
