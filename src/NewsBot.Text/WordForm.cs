using System.Globalization;
using System.Text;

namespace NewsBot.Text;

/// <summary>The form of a word for matching; see <see cref="Words.Normalize"/>.</summary>
internal static class WordForm
{
    private const char StressMark = '\u0301';
    private const int MostPlain = 64;

    public static string Of(ReadOnlySpan<char> word)
    {
        string lower = IsAscii(word) ? LowerAscii(word) : Fold(word);
        return lower.Length > 2 && lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
    }

    private static bool IsAscii(ReadOnlySpan<char> word) => Ascii.IsValid(word);

    private static string LowerAscii(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                target[i] = source[i] == '`' ? '\'' : Letters.Lower(source[i]);
        });

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length <= MostPlain && IsPlain(word))
            return FoldPlain(word);
        var folded = new StringBuilder(word.Length);
        foreach (char c in Composed(word))
            Append(folded, Letters.Lower(c));
        return folded.ToString();
    }

    /// <summary>Letters that are composed already: nothing but their size changes.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is >= 'Ѐ' and <= 'ҁ' or >= 'Ҋ' and <= 'ԯ' || Words.IsApostrophe(c)))
                return false;
        }
        return true;
    }

    private static string FoldPlain(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MostPlain];
        for (int i = 0; i < word.Length; i++)
        {
            char lower = Letters.Lower(word[i]);
            folded[i] = lower == 'ё' ? 'е' : Words.IsApostrophe(lower) ? '\'' : lower;
        }
        return folded[..word.Length].ToString();
    }

    private static string Composed(ReadOnlySpan<char> word)
    {
        string text = word.ToString();
        // A lone surrogate or U+FFFE from a broken page cannot be normalised; it is kept as it is.
        return IsWellFormed(word) && !text.IsNormalized() ? text.Normalize() : text;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsSurrogate(c) || c == '\uFFFE')
                return false;
        }
        return true;
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (c == StressMark || Words.IsInvisible(c) || char.IsWhiteSpace(c))
            return;
        if (Words.IsApostrophe(c))
            folded.Append('\'');
        else if (c == 'ё')
            folded.Append('е');
        else if (c is >= '\u00C0' and < '\u0250')
            AppendLatin(folded, c);
        else
            folded.Append(c);
    }

    private static void AppendLatin(StringBuilder folded, char c)
    {
        string special = c switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' => "d",
            'ł' => "l",
            'ı' => "i",
            _ => string.Empty,
        };
        if (special.Length > 0)
        {
            folded.Append(special);
            return;
        }
        foreach (char part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                folded.Append(part);
        }
    }
}
