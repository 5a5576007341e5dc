using System.Globalization;
using System.Text;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>
/// Telegram's HTML, which is a small language of its own: what it accepts, loses and refuses, in its words and with its
/// byte offsets.
/// </summary>
public sealed class HtmlParser
{
    private readonly ByteCursor _cursor;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<OpenTag> _open = new();

    private HtmlParser(string html) => _cursor = new ByteCursor(html);

    /// <exception cref="MarkupException">The HTML is refused; the message is Telegram's.</exception>
    public static FormattedText Parse(string html) => new HtmlParser(html).Read();

    private FormattedText Read()
    {
        while (!_cursor.IsAtEnd)
            ReadNext();
        if (_open.TryPeek(out OpenTag? open))
            throw new MarkupException($"Can't find end tag corresponding to start tag \"{open.Name}\"");
        string text = _text.ToString();
        if (!IsWellFormed(text))
        {
            throw new MarkupException("Text contains invalid Unicode characters after decoding HTML entities, "
                + "check for unmatched surrogate code units");
        }

        return new FormattedText(text, _entities);
    }

    private void ReadNext()
    {
        if (_cursor.Now == '<')
        {
            ReadTag();
            return;
        }

        if (_cursor.Now == '&')
        {
            string? character = CharacterReference.Read(_cursor);
            if (character is null)
                _cursor.At++;
            _text.Append(character ?? "&");
            return;
        }

        _text.Append(_cursor.While(letter => letter is not (byte)'<' and not (byte)'&'));
    }

    private void ReadTag()
    {
        int start = _cursor.At++;
        if (_cursor.Now == '/')
        {
            ReadEndTag(start);
            return;
        }

        StartTag tag = StartTag.Read(_cursor, start);
        _open.Push(new OpenTag(tag.Name, tag.Argument, _text.Length));
    }

    private void ReadEndTag(int start)
    {
        if (!_open.TryPeek(out OpenTag? open))
            throw new MarkupException($"Unexpected end tag at byte offset {Number(start)}");
        _cursor.At++;
        string name = _cursor.Until('>').ToLowerInvariant();
        _cursor.SkipSpaces();
        if (_cursor.Now != '>')
            throw new MarkupException($"Unclosed end tag at byte offset {Number(start)}");
        if (name.Length > 0 && name != open.Name)
        {
            throw new MarkupException($"Unmatched end tag at byte offset {Number(start)}, "
                + $"expected \"</{open.Name}>\", found \"</{name}>\"");
        }

        _cursor.At++;
        _open.Pop();
        if (_text.Length > open.Offset)
            Close(open);
    }

    private void Close(OpenTag tag)
    {
        var entity = new TextEntity(HtmlTags.EntityOf(tag.Name), tag.Offset, _text.Length - tag.Offset);
        string covered = _text.ToString(entity.Offset, entity.Length);
        TextEntity? made = tag.Name switch
        {
            "a" => Link(entity, tag.Argument.Length > 0 ? tag.Argument : covered),
            "tg-emoji" => entity with { Argument = EmojiId(tag.Argument) },
            "tg-time" => entity with { Argument = tag.Argument },
            "blockquote" when tag.Argument.Length > 0 => entity with { Type = "expandable_blockquote" },
            "code" => entity with { Argument = Language(tag.Argument) },
            "pre" => Pre(entity),
            _ => entity,
        };
        if (made is not null)
            _entities.Add(made);
    }

    private static TextEntity? Link(TextEntity entity, string address)
    {
        const string Mention = "tg://user?id=";
        if (address.StartsWith(Mention, StringComparison.Ordinal))
            return entity with { Type = "text_mention", Argument = address[Mention.Length..] };
        return LinkRule.Checked(address) is { } link ? entity with { Argument = link } : null;
    }

    private TextEntity Pre(TextEntity pre)
    {
        TextEntity? code = _entities.FirstOrDefault(
            entity => entity.Type == "code" && entity.Offset == pre.Offset && entity.Length == pre.Length);
        if (code is not null)
            _entities.Remove(code);
        return pre with { Argument = code?.Argument };
    }

    private string? Language(string argument)
    {
        const string Prefix = "language-";
        bool isInPre = _open.TryPeek(out OpenTag? outer) && outer.Name == "pre";
        return isInPre && argument.StartsWith(Prefix, StringComparison.Ordinal) ? argument[Prefix.Length..] : null;
    }

    private static string EmojiId(string argument) =>
        long.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id) && id != 0
            ? argument
            : throw new MarkupException("Invalid custom emoji identifier specified");

    private static bool IsWellFormed(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            at++;
        }

        return true;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record OpenTag(string Name, string Argument, int Offset);
}
