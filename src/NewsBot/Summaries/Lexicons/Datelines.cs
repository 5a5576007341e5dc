using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Lexicons;

/// <summary>
/// Strips datelines and agency marks from a first sentence: "JAKARTA, KOMPAS.com - ", "Shafaq News/ ",
/// "Istanbul (ANTARA) - ", "WASHINGTON/MOSCOW: ".
/// </summary>
public static class Datelines
{
    private const string City = @"\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}";

    private static readonly Regex Expression = new(
        $@"^(?:(?:{City}, ){{0,2}}(?:{City}|\p{{L}}+\.com)(?: ?\((?:\p{{Lu}}[\p{{L}}. -]+)\))? ?(?:-|–|—) "
        + $@"|\p{{Lu}}{{3,}}(?:[ /]\p{{Lu}}{{2,}})*: |{City}/ "
        + $@"|(?:{City}, ){{0,2}}(?:VIVA|KOMPAS|TEMPO|CNN Indonesia|Liputan6|detik)"
        + $@"[\p{{L}}.]*(?: \p{{Lu}}\p{{Ll}}+)??(?: ?[-–—] |(?=\p{{Lu}})))",
        RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(100));

    /// <summary>The sentence without its dateline.</summary>
    public static string Strip(string sentence)
    {
        try
        {
            Match match = Expression.Match(sentence);
            return match.Success && match.Length < sentence.Length - 20
                ? sentence[match.Length..].TrimStart()
                : sentence;
        }
        catch (RegexMatchTimeoutException)
        {
            return sentence;
        }
    }
}
