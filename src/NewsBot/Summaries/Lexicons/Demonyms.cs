using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Lexicons;

/// <summary>Tells "Russian" from "Russia": an adjective names nobody who acts.</summary>
public static class Demonyms
{
    private static readonly Regex English = new(
        "(?:ian|ean|merican|frican|xican|ish|ese|eli|audi|irati|stani)$"
        + "|^(?:french|dutch|swiss|german|greek|czech|thai|iraqi|qatari)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Cyrillic = new(
        "[сзц]ь?к(?:ий|ая|ое|ие|ої|ого|ому|ій|им|ою|их|ими|ую|ой|ым|ом|а|е|і|у|ых|ыми)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a country's name as written is an adjective; Indonesian has none.</summary>
    public static bool IsAdjective(string written, string language) => language switch
    {
        "en" => English.IsMatch(written),
        "uk" or "ru" => Cyrillic.IsMatch(written),
        _ => false,
    };
}
