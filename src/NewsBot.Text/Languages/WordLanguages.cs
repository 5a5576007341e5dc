namespace NewsBot.Text;

/// <summary>A language that is read but was not learned: its own letters and its little words.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Letters">Small letters that it has besides a to z.</param>
/// <param name="LittleWords">Words that every text of it needs.</param>
public sealed record WordLanguage(string Language, string Letters, IReadOnlyList<string> LittleWords);

/// <summary>
/// Tells languages that were added as data: whatever <see cref="LanguageIdentifier"/> takes for none of its own is
/// asked for letters and little words.
/// </summary>
public sealed class WordLanguages(IReadOnlyList<WordLanguage> languages)
{
    private const int LongestText = 2000;

    /// <summary>Fewer little words among a hundred are loan words or another language's.</summary>
    private const double LeastShare = 0.1;
    private const double LeastDeclaredShare = 0.05;

    /// <summary>More letters among a hundred that the language lacks are a neighbour's.</summary>
    private const double MostAlien = 0.01;

    private readonly (string Language, HashSet<char> Letters, HashSet<string> Words)[] _languages =
    [
        .. languages.Select(language => (
            language.Language,
            language.Letters.ToHashSet(),
            language.LittleWords.Select(word => Words.Normalize(word)).ToHashSet(StringComparer.Ordinal))),
    ];

    /// <summary>As <see cref="LanguageIdentifier.Identify"/>, with the added languages.</summary>
    public string Identify(string text, string? declared)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(text, declared);
        if (_languages.Length == 0 || guess.Language != LanguageIdentifier.Undetermined)
            return guess.Language;
        string read = text.Length > LongestText ? text[..LongestText] : text;
        IReadOnlyList<string> words = Words.Of(read);
        string? said = DeclaredLanguage.Of(declared);
        return _languages.Select(language => (language.Language, Share: Share(language, read, words)))
            .Where(found => found.Share >= (found.Language == said ? LeastDeclaredShare : LeastShare))
            .OrderByDescending(found => found.Share)
            .Select(found => found.Language)
            .FirstOrDefault(LanguageIdentifier.Undetermined);
    }

    private static double Share(
        (string Language, HashSet<char> Letters, HashSet<string> Words) language,
        string text,
        IReadOnlyList<string> words)
    {
        int letters = 0, alien = 0, own = 0;
        foreach (char letter in text)
        {
            char small = Letters.Lower(letter);
            if (!char.IsLetter(small))
                continue;
            letters++;
            own += language.Letters.Contains(small) ? 1 : 0;
            alien += small > 'z' && !language.Letters.Contains(small) ? 1 : 0;
        }

        return words.Count == 0 || own == 0 || alien > letters * MostAlien
            ? 0
            : (double)words.Count(language.Words.Contains) / words.Count;
    }
}
