namespace NewsBot.Articles.Pages;

/// <summary>
/// Walks over the tags of a page in one pass, without building anything. It follows the HTML tokenizer where that
/// decides what is a tag: quoted attribute values, comments, and elements whose content is text.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Everything between the name and the closing bracket.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>How many attributes it has, at least as many as a parser finds.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Whether it is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Goes to the next tag.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            int open = _html[_at..].IndexOf('<');
            if (open < 0 || _at + open + 1 >= _html.Length)
                return false;
            _at += open + 1;
            char next = _html[_at];
            if (next == '!')
                SkipMarkup();
            else if (next == '/' && _at + 1 < _html.Length && char.IsAsciiLetter(_html[_at + 1]))
                return Read(_at + 1, isEnd: true);
            else if (char.IsAsciiLetter(next))
                return Read(_at, isEnd: false);
        }
    }

    private void SkipMarkup()
    {
        ReadOnlySpan<char> rest = _html[_at..];
        string end = rest.StartsWith("!--") ? "-->" : ">";
        int skip = rest.IndexOf(end, StringComparison.Ordinal);
        _at = skip < 0 ? _html.Length : _at + skip + 1;
    }

    private bool Read(int start, bool isEnd)
    {
        int end = start;
        while (end < _html.Length && !IsNameEnd(_html[end]))
            end++;
        Name = _html[start..end];
        IsEnd = isEnd;
        _at = AfterAttributes(end);
        Attributes = _html[end..Math.Max(end, _at - 1)];
        if (!isEnd && IsText(Name))
            SkipText();
        return true;
    }

    private static bool IsNameEnd(char c) => c is '>' or '/' or ' ' or '\t' or '\n' or '\f' or '\r';

    private int AfterAttributes(int from)
    {
        AttributeCount = 0;
        bool inName = false;
        int i = from;
        while (i < _html.Length && _html[i] != '>')
        {
            char c = _html[i];
            if (c == '=' && inName)
            {
                i = AfterValue(i + 1);
                inName = false;
                continue;
            }

            bool separates = c == '/' || char.IsWhiteSpace(c);
            if (!separates && !inName)
                AttributeCount++;
            // White space may stand before the equals sign; that ends no name, but counting too many does no harm.
            inName = !separates || (inName && Peek(i) == '=');
            i++;
        }

        return Math.Min(i + 1, _html.Length);
    }

    private readonly char Peek(int i) => i + 1 < _html.Length ? _html[i + 1] : '\0';

    private readonly int AfterValue(int i)
    {
        while (i < _html.Length && char.IsWhiteSpace(_html[i]))
            i++;
        if (i >= _html.Length || _html[i] is not ('"' or '\''))
            return i;
        int close = _html[(i + 1)..].IndexOf(_html[i]);
        return close < 0 ? _html.Length : i + close + 2;
    }

    private static bool IsText(ReadOnlySpan<char> name) => name.Length is > 2 and < 10 && (
        Is(name, "script") || Is(name, "style") || Is(name, "textarea") || Is(name, "title") || Is(name, "noscript")
        || Is(name, "iframe") || Is(name, "xmp") || Is(name, "noembed") || Is(name, "noframes"));

    private static bool Is(ReadOnlySpan<char> name, string word) =>
        name.Equals(word, StringComparison.OrdinalIgnoreCase);

    private void SkipText()
    {
        ReadOnlySpan<char> name = Name;
        while (_at < _html.Length)
        {
            int close = _html[_at..].IndexOf("</", StringComparison.Ordinal);
            _at = close < 0 ? _html.Length : _at + close;
            if (_at < _html.Length && _html[(_at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return;
            _at = Math.Min(_at + 2, _html.Length);
        }
    }
}
