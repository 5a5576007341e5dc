namespace NewsBot.Feeds.Reading;

/// <summary>One tag as broken XML has it. Names are spans of the text; attributes are decoded.</summary>
internal sealed record SoupTag(
    string Name, bool IsEnd, bool IsEmpty, int End, IReadOnlyList<(string Name, string Value)> Attributes);

/// <summary>Cuts tag soup into tags. Each character is looked at a bounded number of times.</summary>
internal static class SoupScanner
{
    private const int LongestName = 100;

    /// <summary>Where reading goes on after a comment, processing instruction or DOCTYPE that starts at
    /// <paramref name="open"/>; an internal DTD subset is skipped as a whole.</summary>
    public static int SkipDeclaration(string text, int open)
    {
        var rest = text.AsSpan(open);
        if (rest.StartsWith("<!--"))
            return Past(text, "-->", open + 4);
        if (rest.StartsWith("<?"))
            return Past(text, ">", open);
        return SkipDoctype(text, open + 2);
    }

    /// <summary>The tag at <paramref name="open"/>, or null where the "&lt;" starts none.</summary>
    public static SoupTag? Tag(string text, int open, int maxAttributes)
    {
        int at = open + 1;
        bool isEnd = at < text.Length && text[at] == '/';
        if (isEnd)
            at++;
        int start = at;
        while (at < text.Length && at - start <= LongestName && IsNameCharacter(text[at]))
            at++;
        if (at == start || at - start > LongestName || !(char.IsLetter(text[start]) || text[start] == '_'))
            return null;
        string name = text[start..at];
        var attributes = new List<(string, string)>();
        while (at < text.Length && text[at] is not ('>' or '<'))
            at = Attribute(text, at, attributes, maxAttributes);
        bool isEmpty = text[Math.Min(at, text.Length) - 1] == '/';
        // A tag that runs into the next one, or into the end, was never closed.
        return new SoupTag(name, isEnd, isEmpty, at < text.Length && text[at] == '>' ? at + 1 : at, attributes);
    }

    private static int Attribute(string text, int at, List<(string, string)> attributes, int most)
    {
        int start = at;
        while (at < text.Length && IsNameCharacter(text[at]))
            at++;
        if (at == start)
            return at + 1;
        string name = text[start..Math.Min(at, start + LongestName)];
        int after = SkipSpace(text, at);
        if (after >= text.Length || text[after] != '=')
            return at;
        int value = SkipSpace(text, after + 1);
        int end = ValueEnd(text, value, out int from, out int next);
        if (attributes.Count < most)
            attributes.Add((name, Entities.Decode(text[from..end])));
        return next;
    }

    private static int ValueEnd(string text, int value, out int from, out int next)
    {
        char quote = value < text.Length ? text[value] : '\0';
        from = value;
        if (quote is '"' or '\'')
        {
            from = value + 1;
            // A quotation that is never closed must not swallow the document: it ends at the next tag.
            int stop = text.AsSpan(from).IndexOfAny(quote, '<');
            int end = stop < 0 ? text.Length : from + stop;
            next = end < text.Length && text[end] == quote ? end + 1 : end;
            return end;
        }

        int at = value;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<'))
            at++;
        next = at;
        return at;
    }

    private static int SkipDoctype(string text, int at)
    {
        int subset = text.AsSpan(at).IndexOfAny('[', '>');
        if (subset < 0)
            return text.Length;
        if (text[at + subset] == '>')
            return at + subset + 1;
        int end = text.IndexOf("]>", at, StringComparison.Ordinal);
        if (end < 0)
            end = text.IndexOf(']', at);
        return end < 0 ? Past(text, ">", at) : Past(text, ">", end);
    }

    private static int Past(string text, string end, int from)
    {
        int at = from < text.Length ? text.IndexOf(end, from, StringComparison.Ordinal) : -1;
        return at < 0 ? text.Length : at + end.Length;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is ':' or '_' or '-' or '.';
}
