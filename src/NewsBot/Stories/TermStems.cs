namespace NewsBot.Stories;

/// <summary>
/// Rough stems for holding texts of one language against each other. They need not be words; two forms of a word need
/// only meet mostly, and two words mostly not.
/// </summary>
internal static class TermStems
{
    private const int LongStem = 6;

    /// <summary>The stem of a normalised word.</summary>
    public static string Of(string word, string language) => language switch
    {
        "en" => English(word),
        "id" or "ms" => Indonesian(word),
        // Languages that were added as data inflect at the end, as most of Europe's do.
        _ => Cut(word),
    };

    private static string English(string word)
    {
        string stem = word;
        if (stem.Length > 4 && stem.EndsWith("ies", StringComparison.Ordinal))
            stem = stem[..^3] + "y";
        else if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem[..^1];
        if (stem.Length > 5 && stem.EndsWith("ing", StringComparison.Ordinal))
            stem = stem[..^3];
        else if (stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal))
            stem = stem[..^2];
        if (stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's'))
            stem = stem[..^1];
        return stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string Indonesian(string word)
    {
        string stem = IndonesianForms.WithoutClitics(word).Last();
        foreach (string prefix in (string[])["di", "ter", "ber"])
        {
            if (stem.Length > prefix.Length + 3 && stem.StartsWith(prefix, StringComparison.Ordinal))
                return Unsuffixed(stem[prefix.Length..]);
        }

        return Unsuffixed(stem);
    }

    private static string Unsuffixed(string word)
    {
        foreach (string suffix in (string[])["kan", "an"])
        {
            if (word.Length > suffix.Length + 3 && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        }

        return word;
    }

    private static string Cut(string word) => word.Length switch
    {
        > LongStem + 1 => word[..LongStem],
        > 4 => word[..^2],
        4 => word[..3],
        _ => word,
    };
}
