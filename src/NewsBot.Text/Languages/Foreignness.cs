namespace NewsBot.Text;

/// <summary>
/// Judges whether a text is in none of the languages, by how strange its trigrams are, by the little words of other
/// languages, and by letters that the language does not have.
/// </summary>
internal static class Foreignness
{
    // Where own and foreign sentences part, in deviations below the usual; a declared language is believed longer.
    private const double Usual = 5;
    private const double Declared = 7;
    private const double WordWorth = 1;
    private const double LetterWorth = 1;

    /// <summary>Log-odds of a foreign text; positive where it is one.</summary>
    public static double LogOdds(double strangeness, Evidence evidence, int language, bool declared)
    {
        int words = FunctionWords.Excess(evidence.Words, language);
        double odds = strangeness + WordWorth * words + LetterWorth * AlienLetters(evidence.Text, language);
        return odds - (declared ? Declared : Usual);
    }

    /// <summary>
    /// Letters that the language lacks, less one for every forty letters: foreign names are in every news.
    /// </summary>
    private static double AlienLetters(string text, int language)
    {
        int alien = 0, letters = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            alien += IsAlien(char.ToLowerInvariant(c), language) ? 1 : 0;
        }
        return Math.Max(0, alien - letters / 40.0);
    }

    private static bool IsAlien(char c, int language)
    {
        if (language < LanguageModel.FirstCyrillic)
            return c > 'z';
        return c > 'я' && !"ёіїєґў".Contains(c, StringComparison.Ordinal);
    }
}
