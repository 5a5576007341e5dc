namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Finds what stands in quotation marks, of any kind that news uses.</summary>
internal static class QuoteReader
{
    private static readonly (char Open, string Close)[] Marks =
    [
        ('“', "”“\""), ('«', "»"), ('"', "\"”"), ('„', "“”\""), ('‘', "’"), ('\'', "'"), ('‚', "‘’"), ('‹', "›"),
        ('”', "”"), ('＂', "＂"), ('「', "」"), ('『', "』"),
    ];

    /// <summary>The quotations, in order; a mark that is never closed quotes to the end.</summary>
    public static IReadOnlyList<Quote> Read(string text)
    {
        var found = new List<Quote>();
        for (int at = 0; at < text.Length; at++)
        {
            if (Array.Find(Marks, mark => mark.Open == text[at]) is not { Close: not null } marks)
                continue;
            bool isApostrophe = marks.Open is '‘' or '\'' or '‚';
            int end = End(text, at, marks.Close, isApostrophe);
            bool isQuote = !isApostrophe
                || (end < text.Length && end - at > 3 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])));
            if (isQuote)
            {
                found.Add(new Quote(text[(at + 1)..end], at + 1, end));
                at = end;
            }
        }

        return found;
    }

    /// <summary>Where it closes; an apostrophe within a word closes nothing.</summary>
    private static int End(string text, int open, string close, bool isApostrophe)
    {
        int end = open;
        do
        {
            int next = text.AsSpan(end + 1).IndexOfAny(close);
            end = next < 0 ? text.Length : end + 1 + next;
        }
        while (isApostrophe && end + 1 < text.Length && char.IsLetter(text[end + 1]));
        return end;
    }
}
