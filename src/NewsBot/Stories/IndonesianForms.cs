namespace NewsBot.Stories;

/// <summary>
/// The forms of Indonesian words that matter for matching: prefixes with their sound changes, suffixes and clitics
/// (after the rules in any grammar of the language).
/// </summary>
internal static class IndonesianForms
{
    private static readonly string[] Clitics = ["nya", "lah", "kah", "pun", "ku", "mu"];
    private static readonly string[] Suffixes = ["", "kan", "an", "i"];
    private static readonly string[] Plain = ["", "di", "ter", "ke", "se", "ber", "per", "diper", "memper", "pe", "me"];

    /// <summary>The root with every prefix, with and without the sound change of <c>me-</c> and <c>pe-</c>.</summary>
    public static IEnumerable<string> Prefixed(string root)
    {
        foreach (string prefix in Plain)
            yield return prefix + root;
        (string nasal, bool drops) = Nasal(root);
        foreach (string first in (string[])["me", "pe"])
        {
            yield return first + nasal + root;
            if (drops)
                yield return first + nasal + root[1..];
        }
    }

    /// <summary>The word itself, then without its clitics.</summary>
    public static IEnumerable<string> WithoutClitics(string word)
    {
        yield return word;
        foreach (string clitic in Clitics)
        {
            if (word.Length > clitic.Length + 3 && word.EndsWith(clitic, StringComparison.Ordinal))
                yield return word[..^clitic.Length];
        }
    }

    /// <summary>The word without clitics and with each suffix taken off in turn.</summary>
    public static IEnumerable<string> WithoutSuffixes(string word)
    {
        foreach (string bare in WithoutClitics(word))
        {
            foreach (string suffix in Suffixes)
            {
                if (bare.Length > suffix.Length + 2 && bare.EndsWith(suffix, StringComparison.Ordinal))
                    yield return bare[..^suffix.Length];
            }
        }
    }

    private static (string Nasal, bool Drops) Nasal(string root) => root.Length < 2 ? ("", false) : root[0] switch
    {
        'p' => ("m", true),
        'b' or 'f' or 'v' => ("m", false),
        't' => ("n", true),
        'd' or 'c' or 'j' or 'z' => ("n", false),
        'k' => ("ng", true),
        'g' or 'h' or 'a' or 'i' or 'u' or 'e' or 'o' => ("ng", false),
        's' => ("ny", true),
        _ => ("", false),
    };
}
