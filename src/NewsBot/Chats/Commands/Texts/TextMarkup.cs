using System.Globalization;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Texts;

/// <summary>
/// The few signs that our own texts use: a line break begins a block; <c># </c>, <c>- </c> and <c>~ </c> at its start
/// make it a heading, a list item or a quiet line; <c>`x`</c> is code and <c>*x*</c> strong. Values are filled in after
/// the signs were read, so nothing from outside is ever taken for a sign.
/// </summary>
public static class TextMarkup
{
    /// <summary>The text as blocks.</summary>
    public static IReadOnlyList<MessageBlock> Blocks(string text, params object[] values) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Block(line, values))];

    /// <summary>Fills <c>{0}</c>, <c>{1}</c> ... in.</summary>
    public static string Fill(string text, object[] values)
    {
        for (int i = 0; i < values.Length && text.Contains('{', StringComparison.Ordinal); i++)
        {
            string value = Convert.ToString(values[i], CultureInfo.InvariantCulture) ?? "";
            text = text.Replace($"{{{i}}}", Guarded(value), StringComparison.Ordinal);
        }

        return text.Replace(Guard, '{');
    }

    /// <summary>
    /// Stands for a brace inside a value, so that no value is filled into another; a private-use character.
    /// </summary>
    private const char Guard = '\uE000';

    private static string Guarded(string value) => value.Replace('{', Guard);

    private static MessageBlock Block(string line, object[] values)
    {
        (BlockKind kind, string rest) = line switch
        {
            ['#', ' ', .. var heading] => (BlockKind.Heading, heading),
            ['-', ' ', .. var item] => (BlockKind.Bullet, item),
            ['~', ' ', .. var small] => (BlockKind.Small, small),
            _ => (BlockKind.Line, line),
        };
        return new MessageBlock(kind, [.. Spans(rest, values)]);
    }

    private static IEnumerable<Span> Spans(string text, object[] values)
    {
        int start = 0;
        while (start < text.Length)
        {
            int open = text.IndexOfAny(['`', '*'], start);
            int close = open < 0 ? -1 : text.IndexOf(text[open], open + 1);
            if (close < 0)
                break;
            if (open > start)
                yield return new Span(Fill(text[start..open], values));
            SpanStyle style = text[open] == '`' ? SpanStyle.Code : SpanStyle.Strong;
            yield return new Span(Fill(text[(open + 1)..close], values), style);
            start = close + 1;
        }

        if (start < text.Length)
            yield return new Span(Fill(text[start..], values));
    }
}
