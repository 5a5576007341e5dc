namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Finds what stands in quotation marks, of any kind that news uses.</summary>
internal static class QuoteReader
{
    private static readonly (char Open, string Close)[] Marks =
    [
        ('“', "”“\""), ('«', "»"), ('"', "\"”"), ('„', "“”\""), ('‘', "’"),
    ];

    /// <summary>The quotations, in order; a mark that is never closed quotes to the end.</summary>
    public static IReadOnlyList<Quote> Read(string text)
    {
        var found = new List<Quote>();
        for (int at = 0; at < text.Length; at++)
        {
            if (Array.Find(Marks, mark => mark.Open == text[at]) is not { Close: not null } marks)
                continue;
            int end = text.AsSpan(at + 1).IndexOfAny(marks.Close);
            end = end < 0 ? text.Length : at + 1 + end;
            if (marks.Open != '‘' || (end < text.Length && end - at > 3 && (at == 0 || !char.IsLetter(text[at - 1]))))
            {
                found.Add(new Quote(text[(at + 1)..end], at + 1, end));
                at = end;
            }
        }

        return found;
    }
}
