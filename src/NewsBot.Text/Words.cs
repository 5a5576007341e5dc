using System.Globalization;

namespace NewsBot.Text;

/// <summary>
/// Cuts Latin and Cyrillic text into words and numbers. Kept whole: apostrophes inside a word (<c>п'ять</c>),
/// Indonesian reduplication (<c>masing-masing</c>), dotted acronyms (<c>U.S.</c> is <c>u.s</c>) and numbers with their
/// separators (<c>1.250,5</c>). Other hyphens part words, so that <c>Trump-Putin</c> names two people.
/// </summary>
public static class Words
{
    /// <summary>The words of a text, normalised, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        IReadOnlyList<Token> tokens = Tokens(text);
        var words = new string[tokens.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = tokens[i].Text;
        return words;
    }

    /// <summary>The words of a text with their places, in order; they never overlap.</summary>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        for (int at = 0; at < text.Length;)
        {
            if (!IsWordStart(text[at]))
            {
                at++;
                continue;
            }
            int end = WordEnd(text, at);
            string normal = Normalize(text.AsSpan(at, end - at));
            if (normal.Length > 0)
                tokens.Add(new Token(at, end - at, normal));
            at = end;
        }
        return tokens;
    }

    /// <summary>
    /// The form for matching: lower case, one kind of apostrophe, no stress marks, soft hyphens or Latin diacritics,
    /// <c>ё</c> as <c>е</c>, no English <c>'s</c>, no spaces inside a number.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> word) => WordForm.Of(word);

    /// <summary>Whether a normalised word is a number.</summary>
    public static bool IsNumber(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]);

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\u02B9' or '`';

    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060';

    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || IsInvisible(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;

    private static int WordEnd(string text, int start)
    {
        int end = RunEnd(text, start);
        while (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && Joins(text, start, end))
            end = RunEnd(text, end + 1);
        return end;
    }

    private static int RunEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && IsWordPart(text[end]))
            end++;
        return end;
    }

    /// <summary>Whether the mark at <paramref name="at"/> joins what stands on its two sides into one word.</summary>
    private static bool Joins(string text, int start, int at)
    {
        char mark = text[at], before = text[at - 1], after = text[at + 1];
        if (IsApostrophe(mark))
            return char.IsLetter(before) && char.IsLetter(after);
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            return mark is '.' or ',' or ':' || (IsNarrowSpace(mark) && GroupsThousands(text, start, at));
        if (mark == '.')
            return IsDottedLetter(text, start, at);
        return mark is '-' or '\u2010' or '\u2011' && Reduplication.Joins(text, start, at);
    }

    private static bool IsNarrowSpace(char c) => c is '\u00A0' or '\u202F' or '\u2009';

    private static bool GroupsThousands(string text, int start, int at)
    {
        int digits = RunEnd(text, at + 1) - at - 1;
        return digits == 3 && at - start <= 15;
    }

    private static bool IsDottedLetter(string text, int start, int at)
    {
        bool single = char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.');
        return single && char.IsLetter(text[at + 1]) && RunEnd(text, at + 1) == at + 2;
    }
}
