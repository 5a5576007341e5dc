namespace NewsBot.Text;

/// <summary>
/// Cuts news text into sentences. A line end always ends one. Every character that is not white space is in exactly one
/// sentence. In doubt two sentences stay together: half a sentence in a digest is worse than two.
/// </summary>
public static class Sentences
{
    /// <summary>The sentences of a plain text, in order.</summary>
    /// <param name="text">Plain text, one paragraph a line.</param>
    /// <param name="language">ISO 639-1 code; for one that is not known the abbreviations of all are used.</param>
    /// <param name="most">How many are wanted; what comes later is not looked at.</param>
    public static IReadOnlyList<Sentence> Split(string text, string language, int most = int.MaxValue)
    {
        var sentences = new List<Sentence>();
        Abbreviations abbreviations = Abbreviations.For(language);
        for (int start = 0; start < text.Length && sentences.Count < most;)
        {
            int end = text.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : start + end;
            SplitParagraph(new Paragraph(text, start, end), abbreviations, sentences);
            start = end + 1;
        }
        return sentences.Count <= most ? sentences : sentences.GetRange(0, most);
    }

    private static ReadOnlySpan<char> LineEnds => "\n\r\u2028\u2029\u0085\f\v";

    private static void SplitParagraph(Paragraph paragraph, Abbreviations abbreviations, List<Sentence> sentences)
    {
        var boundaries = new SentenceBoundary(paragraph, abbreviations);
        int start = paragraph.Start;
        for (int at = start; at < paragraph.End;)
        {
            if (!SentenceBoundary.IsTerminator(paragraph.Text[at]))
            {
                at++;
                continue;
            }
            int after = boundaries.AfterTerminator(at);
            if (boundaries.EndsAt(start, at, after))
            {
                Add(paragraph.Text, start, after, sentences);
                start = after;
            }
            at = after;
        }
        Add(paragraph.Text, start, paragraph.End, sentences);
    }

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new Sentence(start, end - start, text[start..end]));
    }
}

/// <summary>One line of a text.</summary>
internal readonly record struct Paragraph(string Text, int Start, int End)
{
    /// <summary>The character at a place; a space outside the line.</summary>
    public char this[int at] => at >= Start && at < End ? Text[at] : ' ';

    public bool IsLetter(int at) => char.IsLetter(this[at]);
}
