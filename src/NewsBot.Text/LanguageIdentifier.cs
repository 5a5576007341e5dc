namespace NewsBot.Text;

/// <summary>Identifies the languages that NewsBot reads: Indonesian, English, Malay, Ukrainian, Russian, Belarusian.</summary>
public sealed class LanguageIdentifier
{
    /// <summary>The code for other languages and for no language.</summary>
    public const string Undetermined = "und";

    private readonly Dictionary<string, HashSet<string>> _markers = new(StringComparer.Ordinal)
    {
        ["en"] = Set("the of and to in is was that for on with as by at from has have will be said are were his not"),
        ["id"] = Set("yang di dan untuk dengan dari pada dalam tidak ini itu akan telah karena bisa bahwa oleh mereka"
            + " saat tersebut menjadi sebagai presiden perang juga namun kata mengatakan pemerintah"),
        ["ms"] = Set("yang di dan untuk dengan dari pada dalam tidak ini itu akan telah kerana boleh bahawa oleh mereka"
            + " ketika tersebut menjadi sebagai presiden perang juga namun kata berkata kerajaan ialah beliau sahaja"),
    };

    private LanguageIdentifier()
    {
    }

    /// <summary>The identifier; it holds no state and is safe for several threads.</summary>
    public static LanguageIdentifier Default { get; } = new();

    /// <summary>Identifies the language of a plain text; title and lead are enough.</summary>
    /// <param name="text">The text, in any language or none.</param>
    /// <param name="declared">What the feed or page says it is; decides where the text leaves a doubt.</param>
    public LanguageGuess Identify(string text, string? declared = null)
    {
        IReadOnlyList<string> words = Words.Of(text);
        if (words.Any(w => w[0] is >= 'Ѐ' and < 'Ԁ'))
            return new LanguageGuess(Cyrillic(text), 0.9);
        (string language, int hits) = _markers
            .Select(m => (m.Key, words.Count(m.Value.Contains)))
            .OrderByDescending(m => m.Item2)
            .ThenByDescending(m => string.Equals(m.Key, declared, StringComparison.OrdinalIgnoreCase))
            .First();
        return hits == 0 || hits * 12 < words.Count
            ? new LanguageGuess(Undetermined, 0.5)
            : new LanguageGuess(language, Math.Min(0.99, 0.5 + (double)hits / words.Count));
    }

    private static string Cyrillic(string text)
    {
        int ukrainian = text.Count(c => c is 'ї' or 'є' or 'ґ' or 'Ї' or 'Є' or 'і' or 'І');
        int russian = text.Count(c => c is 'ы' or 'э' or 'ъ' or 'ё');
        if (text.Contains('ў', StringComparison.Ordinal))
            return "be";
        return ukrainian > russian ? "uk" : "ru";
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
