namespace NewsBot.Text;

/// <summary>Decides whether a full stop, question or exclamation mark ends the sentence.</summary>
internal sealed class SentenceBoundary(Paragraph paragraph, Abbreviations abbreviations)
{
    private const int LongestParenthesis = 200;

    // "У 2025 р. Україна ...", "Др. Дамадзьян ...": two words that end in an abbreviation are no sentence.
    private const int LongestOpening = 6;

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟';

    /// <summary>Where the run of terminators ends, with the quotation marks and brackets that close after it.</summary>
    public int AfterTerminator(int at)
    {
        while (at < paragraph.End && IsTerminator(paragraph[at]))
            at++;
        while (at < paragraph.End && IsCloser(at))
            at++;
        return at;
    }

    /// <summary>
    /// Whether a sentence that began at <paramref name="start"/> ends before <paramref name="after"/>.
    /// </summary>
    public bool EndsAt(int start, int at, int after)
    {
        if (after >= paragraph.End)
            return true;
        if (!char.IsWhiteSpace(paragraph[after]))
            return paragraph[at] is '。' or '！' or '？';
        int next = NextWord(after, out bool dash);
        // A quotation mark or asterisk at the end of the line is no sentence of its own.
        if (next >= paragraph.End)
            return false;
        bool closesQuote = after > at + 1 && IsCloser(after - 1);
        if (char.IsLower(paragraph[next]) || (dash && closesQuote) || IsInsideParenthesis(start, after))
            return false;
        return paragraph[at] != '.' || paragraph[at + 1] == '.' || !IsAbbreviation(start, at, next);
    }

    private bool IsCloser(int at) => paragraph[at] switch
    {
        ')' or ']' or '}' or '”' or '’' or '»' => true,
        // These open as often as they close: they close if no word follows.
        '"' or '\'' or '“' or '‘' => !char.IsLetterOrDigit(paragraph[at + 1]),
        _ => false,
    };

    private int NextWord(int at, out bool dash)
    {
        dash = false;
        while (at < paragraph.End && !char.IsLetterOrDigit(paragraph[at]))
        {
            dash |= paragraph[at] is '-' or '–' or '—';
            at++;
        }
        return at;
    }

    private bool IsInsideParenthesis(int start, int after)
    {
        int open = -1;
        for (int at = start; at < after; at++)
        {
            if (paragraph[at] == '(')
                open = at;
            else if (paragraph[at] == ')')
                open = -1;
        }
        if (open < 0)
            return false;
        int stop = Math.Min(paragraph.End, after + LongestParenthesis);
        for (int at = after; at < stop && paragraph[at] != '('; at++)
        {
            if (paragraph[at] == ')')
                return true;
        }
        return false;
    }

    private bool IsAbbreviation(int start, int stop, int next)
    {
        int begin = stop;
        while (begin > start && (char.IsLetterOrDigit(paragraph[begin - 1]) || IsInnerDot(begin - 1)))
            begin--;
        ReadOnlySpan<char> word = paragraph.Text.AsSpan(begin, stop - begin);
        if (word.IsEmpty)
            return false;
        ReadOnlySpan<char> before = BeforeWord(start, begin);
        return IsListNumber(word, before)
            || abbreviations.Continues(word, before, After(next))
            || (abbreviations.MayOpenSentence(word, After(next)) && begin - start <= before.Length + LongestOpening);
    }

    private bool IsInnerDot(int at) => paragraph[at] == '.' && paragraph.IsLetter(at - 1) && paragraph.IsLetter(at + 1);

    // "1. Presiden ..." at the head of a paragraph is the number of a list.
    private static bool IsListNumber(ReadOnlySpan<char> word, ReadOnlySpan<char> before) =>
        word.Length <= 2 && char.IsAsciiDigit(word[0]) && before.IsEmpty;

    private ReadOnlySpan<char> BeforeWord(int start, int begin)
    {
        int end = begin;
        while (end > start && !char.IsLetterOrDigit(paragraph[end - 1]))
            end--;
        int first = end;
        while (first > start && char.IsLetterOrDigit(paragraph[first - 1]))
            first--;
        return paragraph.Text.AsSpan(first, end - first);
    }

    private ReadOnlySpan<char> After(int next)
    {
        int end = next;
        while (end < paragraph.End && char.IsLetterOrDigit(paragraph[end]))
            end++;
        return paragraph.Text.AsSpan(next, end - next);
    }
}
