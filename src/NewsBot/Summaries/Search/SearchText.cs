using System.Globalization;
using System.Text;
using NewsBot.Text;

namespace NewsBot.Summaries.Search;

/// <summary>One thing that is searched for.</summary>
/// <param name="Text">Lower-case letters and digits.</param>
/// <param name="IsPrefix">True where longer words that begin with it are meant too.</param>
public sealed record SearchTerm(string Text, bool IsPrefix);

/// <summary>
/// Words as they are found again, the same for what is stored and for what is asked: lower case, no marks within words.
/// Languages of many endings are met by searching for the beginning of a word; no dictionary is needed.
/// </summary>
public static class SearchText
{
    private const int LongestWord = 40;
    private const int MostTerms = 8;

    /// <summary>The words of a text, in order, as they are stored.</summary>
    public static IEnumerable<string> Words(string text) => Read(text).Select(Stored);

    /// <summary>What somebody searches for: every term must be found; at most eight are looked for.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string text) =>
    [
        .. Read(text).Distinct(StringComparer.Ordinal).Take(MostTerms).Select(Term)
            .Select(term => term with { Text = Stored(term.Text) }),
    ];

    private static IEnumerable<string> Read(string text)
    {
        var word = new StringBuilder();
        foreach (char c in AnyText.Normalized(text, NormalizationForm.FormC).ToLowerInvariant())
        {
            if (IsWithinWord(c))
                continue;
            if (char.IsLetterOrDigit(c))
                word.Append(c == 'ё' ? 'е' : c);
            else if (word.Length > 0)
                yield return Taken(word);
        }

        if (word.Length > 0)
            yield return Taken(word);
    }

    /// <summary>An apostrophe does not part a word, nor does a mark on a letter: перемир'я, перемир’я.</summary>
    private static bool IsWithinWord(char c) =>
        c is '\'' or '’' or 'ʼ' or '`' or '\u00AD'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// SQLite's tokenizer knows the letters of Unicode 6.1, and parts a word at each that came later; a word in parts
    /// cannot be asked for. So letters of which it is not known that it knows them are stored by their numbers.
    /// </summary>
    private static string Stored(string word) => word.All(IsKnown)
        ? word
        : string.Concat(word.Select(c => IsKnown(c)
            ? $"{c}"
            : string.Create(CultureInfo.InvariantCulture, $"u{(int)c:x4}")));

    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Chinese characters, Hangul.</summary>
    private static bool IsKnown(char c) => c is < '\u0528'
        or (>= '\u05D0' and <= '\u05EA') or (>= '\u0620' and <= '\u064A')
        or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA')
        or (>= '\u4E00' and <= '\u9FCB') or (>= '\uAC00' and <= '\uD7A3');

    private static SearchTerm Term(string word)
    {
        if (word.Length < 4 || word.Any(char.IsDigit))
            return new SearchTerm(word, IsPrefix: false);
        // Endings of Ukrainian and Russian are the longest: Зеленський, Зеленського.
        bool isCyrillic = word[^1] is >= 'а' and <= 'ї';
        int ending = word.Length switch { 4 => 0, <= 6 => 1, >= 9 when isCyrillic => 3, _ => 2 };
        return new SearchTerm(word[..^ending], IsPrefix: true);
    }

    private static string Taken(StringBuilder word)
    {
        string taken = word.ToString(0, Math.Min(word.Length, LongestWord));
        word.Clear();
        return taken;
    }
}
