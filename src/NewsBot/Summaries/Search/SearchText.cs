using System.Globalization;
using System.Text;

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

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                word.Append(c == 'ё' ? 'е' : c);
            else if (!IsWithinWord(c) && word.Length > 0)
                yield return Taken(word);
        }

        if (word.Length > 0)
            yield return Taken(word);
    }

    /// <summary>What somebody searches for: every term must be found; at most eight are looked for.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string text) =>
        [.. Words(text).Distinct(StringComparer.Ordinal).Take(MostTerms).Select(Term)];

    /// <summary>An apostrophe does not part a word: перемир'я, перемир’я.</summary>
    private static bool IsWithinWord(char c) => c is '\'' or '’' or 'ʼ' or '`' or '\u00AD';

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
