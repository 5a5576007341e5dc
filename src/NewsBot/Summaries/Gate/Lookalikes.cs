using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Letters of another alphabet that look like those of this one: "nоt" with a Cyrillic "о" denies for whoever reads it,
/// and for no program.
/// </summary>
internal static class Lookalikes
{
    private const string Latin = "aceiopxyjsAaBCEHIKMOPTXYSJk";
    private const string Cyrillic = "асеіорхујѕАаВСЕНІКМОРТХУЅЈк";

    private static readonly SearchValues<char> Strange = SearchValues.Create(
        [.. Enumerable.Range(0x370, 0x1D00 - 0x370).Select(code => (char)code).Where(IsForeign)]);

    /// <summary>
    /// The first word that mixes alphabets, or is written with letters or figures of one that none of our languages
    /// has; null where there is none.
    /// </summary>
    public static string? Find(string text)
    {
        foreach ((int start, int end) in Runs(text))
        {
            ReadOnlySpan<char> run = text.AsSpan(start, end - start);
            bool isMixed = run.ContainsAny(Latins) && run.ContainsAny(Cyrillics);
            if (isMixed || run.ContainsAny(Strange) || run.ContainsAnyInRange('\uD800', '\uDFFF') && IsDressed(run))
                return run.ToString();
        }

        return Figures(text);
    }

    /// <summary>
    /// The text with the few letters of a word that are of another alphabet put into that of the others.
    /// </summary>
    public static string Plain(string text)
    {
        StringBuilder? plain = null;
        foreach ((int start, int end) in Runs(text))
        {
            ReadOnlySpan<char> run = text.AsSpan(start, end - start);
            int latin = Count(run, Latins), cyrillic = Count(run, Cyrillics);
            if (latin == 0 || cyrillic == 0)
                continue;
            plain ??= new StringBuilder(text);
            (string from, string to) = latin >= cyrillic ? (Cyrillic, Latin) : (Latin, Cyrillic);
            for (int at = start; at < end; at++)
            {
                if (from.IndexOf(text[at], StringComparison.Ordinal) is var known and >= 0)
                    plain[at] = to[known];
            }
        }

        return plain?.ToString() ?? text;
    }

    private static readonly SearchValues<char> Latins = SearchValues.Create(
        [.. Enumerable.Range('A', 0x250 - 'A').Select(code => (char)code).Where(char.IsLetter)]);

    private static readonly SearchValues<char> Cyrillics = SearchValues.Create(
        [.. Enumerable.Range(0x400, 0x130).Select(code => (char)code).Where(char.IsLetter)]);

    private static bool IsForeign(char letter) =>
        char.IsLetterOrDigit(letter) && letter is not (>= '\u0400' and < '\u0530');

    /// <summary>Mathematical alphabets and the like, which are not in the first plane.</summary>
    private static bool IsDressed(ReadOnlySpan<char> run)
    {
        foreach (Rune rune in run.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue && (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune)))
                return true;
        }

        return false;
    }

    /// <summary>A figure that is none of 0 to 9: other digits, and those in circles.</summary>
    private static string? Figures(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isFigure = Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (isFigure && !rune.IsAscii && rune.Value is not ('½' or '¼' or '¾' or '²' or '³'))
                return rune.ToString();
        }

        return null;
    }

    private static int Count(ReadOnlySpan<char> run, SearchValues<char> letters)
    {
        int count = 0;
        foreach (char letter in run)
            count += letters.Contains(letter) ? 1 : 0;
        return count;
    }

    /// <summary>Where letters follow each other.</summary>
    private static IEnumerable<(int Start, int End)> Runs(string text)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool isLetter = at < text.Length && (char.IsLetter(text[at]) || char.IsSurrogate(text[at]));
            if (isLetter && start < 0)
                start = at;
            if (isLetter || start < 0)
                continue;
            yield return (start, at);
            start = -1;
        }
    }
}
