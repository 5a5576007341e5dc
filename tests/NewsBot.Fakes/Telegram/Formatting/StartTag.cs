using System.Globalization;
using System.Text;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>A start tag with the one attribute that counts for it.</summary>
internal sealed record StartTag(string Name, string Argument)
{
    /// <summary>Reads a tag whose <c>&lt;</c> is at <paramref name="start"/>; the cursor stands behind that.</summary>
    public static StartTag Read(ByteCursor cursor, int start)
    {
        string name = cursor.Until('>').ToLowerInvariant();
        if (cursor.IsAtEnd)
            throw new MarkupException($"Unclosed start tag at byte offset {Number(start)}");
        if (!HtmlTags.IsKnown(name))
            throw new MarkupException($"Unsupported start tag \"{name}\" at byte offset {Number(start)}");
        string argument = "";
        while (cursor.Now != '>')
        {
            cursor.SkipSpaces();
            if (cursor.Now == '>')
                break;
            if (ReadAttribute(cursor, name, start) is { } value)
                argument = value;
        }

        cursor.At++;
        if (name == "span" && argument != "tg-spoiler")
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Number(start)}");
        return new StartTag(name, argument);
    }

    private static string? ReadAttribute(ByteCursor cursor, string tag, int start)
    {
        string attribute = AttributeName(cursor, tag);
        if (attribute.Length == 0)
            throw new MarkupException($"Empty attribute name in the tag \"{tag}\" at byte offset {Number(start)}");
        cursor.SkipSpaces();
        if (cursor.Now != '=')
        {
            if (tag == "blockquote" && HtmlTags.Counts(tag, attribute) && !cursor.IsAtEnd)
                return "1";
            throw new MarkupException("Expected equal sign in declaration of an attribute of the tag "
                + $"\"{tag}\" at byte offset {Number(start)}");
        }

        cursor.At++;
        cursor.SkipSpaces();
        if (cursor.IsAtEnd)
            throw new MarkupException($"Unclosed start tag \"{tag}\" at byte offset {Number(start)}");
        string value = cursor.Now is (byte)'\'' or (byte)'"' ? Quoted(cursor) : Token(cursor);
        if (cursor.IsAtEnd)
            throw new MarkupException($"Unclosed start tag at byte offset {Number(start)}");
        return HtmlTags.Counts(tag, attribute) ? value : null;
    }

    private static string AttributeName(ByteCursor cursor, string tag)
    {
        int start = cursor.At;

        // Of all tags only a blockquote may carry a name without a value, so only there '>' ends one.
        while (!cursor.IsSpace && cursor.Now != '=' && !(tag == "blockquote" && cursor.Now == '>'))
            cursor.At++;
        return cursor.Since(start);
    }

    private static string Token(ByteCursor cursor)
    {
        int start = cursor.At;
        string token = cursor.While(
            letter => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'.' or (byte)'-');
        return cursor.IsSpace || cursor.Now == '>'
            ? token.ToLowerInvariant()
            : throw new MarkupException($"Unexpected end of name token at byte offset {Number(start)}");
    }

    private static string Quoted(ByteCursor cursor)
    {
        byte quote = cursor.Now;
        cursor.At++;
        var value = new StringBuilder();
        while (!cursor.IsAtEnd && cursor.Now != quote)
        {
            if (cursor.Now != '&')
            {
                value.Append(cursor.While(letter => letter != quote && letter != '&'));
                continue;
            }

            string? character = CharacterReference.Read(cursor);
            if (character is null)
                cursor.At++;
            value.Append(character ?? "&");
        }

        if (!cursor.IsAtEnd)
            cursor.At++;
        return value.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
