using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>Makes harmless lines for Discord of the paragraphs of a message.</summary>
internal static class DiscordBlocks
{
    private const int LongestLine = 4000;
    private const int LongestAddress = 2000;

    /// <summary>Escaped three times as long, and with an address, it still fits a line.</summary>
    private const int LongestPiece = 450;

    /// <summary>The lines; none where there is nothing to see.</summary>
    public static IReadOnlyList<MarkdownLine> Of(MessageBlock block)
    {
        if (IsBlank(block))
            return [];
        if (block.Kind == BlockKind.Code)
            return [.. Code(string.Concat(block.Spans.Select(span => span.Text)))];
        var lines = new LineBuilder(Prefix(block.Kind), LongestLine);
        MarkdownStyles all = block.Kind == BlockKind.Heading ? MarkdownStyles.Bold : MarkdownStyles.None;
        foreach (MarkdownLine piece in block.Spans.SelectMany(span => Pieces(span, all)))
            lines.Add(piece);
        return lines.Finish();
    }

    /// <summary>The text of a heading for a title, where it is one: short and without a link.</summary>
    public static string? Title(MessageBlock block, int longest)
    {
        if (block.Kind != BlockKind.Heading || block.Spans.Any(span => span.Link is not null) || IsBlank(block))
            return null;
        string title = Markdown.Escape(HarmlessText.Line(string.Concat(block.Spans.Select(span => span.Text)))).Trim();
        return title.Length <= longest ? title : null;
    }

    private static bool IsBlank(MessageBlock block) => block.Spans.All(span =>
        string.IsNullOrWhiteSpace(HarmlessText.Line(span.Text).Replace("\u200B", "", StringComparison.Ordinal)));

    private static string Prefix(BlockKind kind) => kind switch
    {
        BlockKind.Bullet => "• ",
        BlockKind.Quote => "> ",
        BlockKind.Small => "-# ",
        _ => "",
    };

    private static IEnumerable<MarkdownLine> Code(string text) =>
        Cut(HarmlessText.Columns(text), LongestLine / Markdown.Widest).Select(piece =>
        {
            string code = $"```\n{piece.Replace("`", "`\u200B", StringComparison.Ordinal)}\n```";
            return new MarkdownLine(code, code);
        });

    private static IEnumerable<MarkdownLine> Pieces(Span span, MarkdownStyles all)
    {
        string text = HarmlessText.Line(span.Text);
        if (span.Link is not { } link)
            return Cut(text, LongestPiece).Select(piece => Piece(piece, span.Style, all));
        text = LinkText.For(text, link);
        if (LinkText.IsSafe(link))
            return Cut(text, LongestPiece).Select(piece => Linked(piece, link, all | Style(span.Style)));
        IEnumerable<MarkdownLine> shown = Cut(text, LongestPiece).Select(piece => Piece(piece, span.Style, all));
        return LinkText.IsWorthShowing(link, text)
            ? [.. shown, new(" ", " "), Piece(HarmlessText.Line(link.OriginalString), SpanStyle.Code, all)]
            : shown;
    }

    private static MarkdownLine Piece(string text, SpanStyle style, MarkdownStyles all)
    {
        string plain = Markdown.Escape(text);
        return style == SpanStyle.Code && !string.IsNullOrWhiteSpace(text)
            ? new MarkdownLine(Markdown.Code(text), Markdown.Code(text))
            : new MarkdownLine(Markdown.Styled(plain, all | Style(style)), plain);
    }

    private static MarkdownLine Linked(string text, Uri link, MarkdownStyles style)
    {
        string plain = Markdown.Escape(text);
        string? linked = string.IsNullOrWhiteSpace(text) ? null : Markdown.Link(plain, link, LongestAddress);
        return new MarkdownLine(Markdown.Styled(linked ?? plain, style), plain);
    }

    private static IEnumerable<string> Cut(string text, int longest)
    {
        for (string rest = text; rest.Length > 0;)
        {
            int end = TextCut.Within(rest, longest);
            yield return rest[..end];
            rest = rest[end..];
        }
    }

    private static MarkdownStyles Style(SpanStyle style) => style switch
    {
        SpanStyle.Strong => MarkdownStyles.Bold,
        SpanStyle.Emphasis => MarkdownStyles.Italic,
        _ => MarkdownStyles.None,
    };
}
