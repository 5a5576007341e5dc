using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>Makes harmless paragraphs for Telegram of those of a message.</summary>
internal static class TelegramBlocks
{
    private static readonly HtmlRun Bullet = new("• ");

    public static HtmlBlock Of(MessageBlock block) => new(
        block.Kind switch
        {
            BlockKind.Quote => HtmlFrame.Quote,
            BlockKind.Code => HtmlFrame.Code,
            _ => HtmlFrame.None,
        },
        [.. Runs(block)]);

    private static List<HtmlRun> Runs(MessageBlock block)
    {
        if (block.Kind == BlockKind.Code)
            return [new HtmlRun(HarmlessText.Columns(string.Concat(block.Spans.Select(span => span.Text))))];
        HtmlStyles all = block.Kind switch
        {
            BlockKind.Heading => HtmlStyles.Bold,
            BlockKind.Small => HtmlStyles.Italic,
            _ => HtmlStyles.None,
        };
        List<HtmlRun> runs = Joined(block.Spans.SelectMany(span => Runs(span, all)));
        bool isItem = block.Kind == BlockKind.Bullet && runs.Any(run => !string.IsNullOrWhiteSpace(run.Text));
        return isItem ? Joined(runs.Prepend(Bullet)) : runs;
    }

    /// <summary>Without empty runs; neighbours that look alike are one, for entities are few.</summary>
    private static List<HtmlRun> Joined(IEnumerable<HtmlRun> runs)
    {
        var joined = new List<HtmlRun>();
        foreach (HtmlRun run in runs.Where(run => run.Text.Length > 0))
        {
            if (run.Address is null && joined is [.., { Address: null } last] && last.Style == run.Style)
                joined[^1] = last with { Text = last.Text + run.Text };
            else
                joined.Add(run);
        }

        return joined;
    }

    private static IEnumerable<HtmlRun> Runs(Span span, HtmlStyles all)
    {
        string text = HarmlessText.Line(span.Text);
        if (span.Link is not { } link)
            return [Unlinked(text, span.Style, all)];
        text = LinkText.For(text, link);
        if (LinkText.IsSafe(link))
            return [new HtmlRun(InertText.Of(text), all | Style(span.Style), link.AbsoluteUri)];
        HtmlRun shown = Unlinked(text, span.Style, all);
        return LinkText.IsWorthShowing(link, text)
            ? [shown, new HtmlRun(" "), new HtmlRun(HarmlessText.Line(link.OriginalString), HtmlStyles.Code)]
            : [shown];
    }

    /// <summary>Telegram finds no links in text of fixed width; a command alone is left to be pressed.</summary>
    private static HtmlRun Unlinked(string text, SpanStyle style, HtmlStyles all)
    {
        if (style != SpanStyle.Code)
            return new HtmlRun(InertText.Of(text), all | Style(style));
        return IsCommand(text) ? new HtmlRun(text, all) : new HtmlRun(text, HtmlStyles.Code);
    }

    private static HtmlStyles Style(SpanStyle style) => style switch
    {
        SpanStyle.Strong => HtmlStyles.Bold,
        SpanStyle.Emphasis => HtmlStyles.Italic,
        _ => HtmlStyles.None,
    };

    private static bool IsCommand(string text) =>
        text.Length is > 1 and <= 33
        && text[0] == '/'
        && text.Skip(1).All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
