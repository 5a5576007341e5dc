using System.Runtime.InteropServices;
using NewsBot.Text;

namespace NewsBot.Topics;

/// <summary>A word of a text: letters and digits, apostrophes inside, without an English possessive.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its length as written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The words of <paramref name="text"/>, in order. Hyphens part words ("Trump-Putin").</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool inside = at < text.Length && (IsLetter(text[at]) || (start >= 0 && IsInnerApostrophe(text, at)));
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            words.Add(new(start, at - start));
            start = -1;
        }

        return words;
    }

    /// <summary>
    /// Writes <paramref name="word"/> as it is compared: lower case, one kind of apostrophe, ё as е. The length stays.
    /// </summary>
    public static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (int at = 0; at < word.Length; at++)
        {
            char lower = Letters.Lower(word[at]);
            folded[at] = lower switch
            {
                'ё' => 'е',
                _ when IsApostrophe(lower) => '\'',
                _ => lower,
            };
        }
    }

    /// <summary><paramref name="word"/> as it is compared.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, (span, text) => Fold(text, span));

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '\u0301';

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ' or '`' or '´' or 'ʹ';

    private static bool IsInnerApostrophe(string text, int at) =>
        IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);

    private static bool IsPossessive(string text, int at) =>
        text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
