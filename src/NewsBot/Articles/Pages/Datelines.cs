using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Takes the place, date and outlet off the start of an article: "JAKARTA, KOMPAS.com - ", "KYIV (Reuters) — ",
/// "МОСКВА, 12 фев - РИА Новости. ", also where it is glued to the first sentence.
/// </summary>
public sealed class Datelines
{
    private const int Longest = 90;
    private const string Dashes = "-–—―";

    private static readonly Regex KnownOutlet = Expression(
        $@"(^|[\s,(/])({Names()}|[\p{{L}}\d-]+\.(com|co|id|co\.id|net|org|tv|ua|ru|news|info))([\s,)/.:]|$)");

    // "Amerika Serikat, VIVA BanyuwangiPresiden AS …": place, outlet, perhaps its region, and at once a capital letter.
    private static readonly Regex Glued = Expression(
        $@"^\p{{Lu}}[\p{{L}}.'’-]*(\s\p{{Lu}}[\p{{L}}.'’-]*){{0,3}},"
            + $@"\s({Names()})(\s\p{{Lu}}\p{{Ll}}+)?[.:]?(\p{{Lu}})");

    private readonly string[] _own;

    /// <param name="outlets">Names of the outlet at hand, as its feed and page give them.</param>
    public Datelines(IEnumerable<string> outlets) => _own = [.. outlets.Where(name => name.Length is > 2 and < 60)];

    /// <summary>Gives <paramref name="first"/> without its dateline.</summary>
    /// <param name="first">The first paragraph of the body.</param>
    /// <param name="strongStart">How many characters at its start stand out.</param>
    public string Strip(string first, int strongStart)
    {
        string text = first;
        for (int round = 0; round < 3; round++)
        {
            int cut = Cut(text, round == 0 ? strongStart : 0);
            if (cut <= 0 || text.Length - cut < 20)
                break;
            text = text[cut..].TrimStart([' ', '.', ',', ':', '|', .. Dashes]);
        }

        return text;
    }

    private static string Names() => string.Join('|', DatelineNames.Outlets.Select(Regex.Escape));

    private static Regex Expression(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, BoundedMatch.Time);

    private int Cut(string text, int strongStart)
    {
        if (strongStart is > 3 and < Longest && strongStart < text.Length - 20
            && IsDateline(text[..strongStart].Trim([' ', ',', ':', '.', .. Dashes]), alone: true))
            return strongStart;
        int cut = AtDash(text);
        if (cut == 0)
            cut = AtClosingMark(text);
        return cut > 0 ? cut : AtCapital(text);
    }

    private int AtDash(string text)
    {
        for (int i = 1; i < Math.Min(Longest, text.Length); i++)
        {
            if (!Dashes.Contains(text[i], StringComparison.Ordinal))
                continue;
            bool spaced = text[i - 1] == ' ' && i + 1 < text.Length
                && (text[i + 1] == ' ' || Dashes.Contains(text[i + 1], StringComparison.Ordinal));
            string prefix = text[..i].TrimEnd();
            bool known = prefix.EndsWith(')') || NamesOutlet(prefix);
            if ((spaced || text[i] != '-' || known) && IsDateline(prefix, alone: false))
                return i + 1;
        }

        return 0;
    }

    /// <summary>"КИЇВ, 10 лютого (Укрінформ). ", "МОСКВА, 12 февраля. /ТАСС/. ", "РИА Новости. ".</summary>
    private int AtClosingMark(string text)
    {
        for (int i = 2; i < Math.Min(Longest, text.Length - 1); i++)
        {
            bool closes = text[i] is ')' or '/' && NamesOutlet(text[Opening(text, i)..(i + 1)]);
            bool stops = text[i] == '.' && text[i + 1] == ' ' && DatelineNames.IsOutlet(text[..i]);
            if ((closes || stops) && IsDateline(text[..(i + 1)].TrimEnd('.'), alone: false))
                return i + 1;
        }

        return 0;
    }

    private static int Opening(string text, int close)
    {
        int open = text.LastIndexOf(text[close] == ')' ? '(' : '/', close - 1);
        return open < 0 ? close : open;
    }

    private int AtCapital(string text)
    {
        Match match = Glued.Match(text);
        if (match.Success)
            return match.Groups[^1].Index;
        foreach (string name in _own)
        {
            int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            int end = at + name.Length;
            if (at < 2 || end > Longest || end + 1 >= text.Length || text[..at].TrimEnd() is not [.. var place, ','])
                continue;
            if (char.IsUpper(text[end]) || (text[end] == ' ' && char.IsUpper(text[end + 1]) && IsNames(place)))
                return AfterRegion(text, end);
        }

        return 0;
    }

    /// <summary>Regional editions add their town: "VIVA Malang".</summary>
    private static int AfterRegion(string text, int end)
    {
        int stop = text.IndexOf(' ', end + 1);
        return text[end] == ' ' && stop > 0 && DatelineNames.IsPlace(text[(end + 1)..stop]) ? stop : end;
    }

    private bool NamesOutlet(string text) =>
        KnownOutlet.IsMatch(text) || _own.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsNames(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsNameOrDate);

    /// <summary>Only names, dates and figures, and something that only a dateline has.</summary>
    private bool IsDateline(string prefix, bool alone)
    {
        string[] words = prefix.Split([' ', ',', '/', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 10 || !words.All(IsNameOrDate))
            return false;
        bool place = DatelineNames.IsPlace(words[0].Trim('(', ')'))
            || (words.Length > 1 && DatelineNames.IsPlace($"{words[0]} {words[1]}"));
        return NamesOutlet(prefix)
            || (!alone && IsCapitals(prefix))
            || (place && words.Length <= 3)
            || (place && (prefix.EndsWith(')') || words.Any(word => char.IsAsciiDigit(word[0]))));
    }

    /// <summary>"BOYARKA", "KYIV, UKRAINE (BABEL)", but not "NATO".</summary>
    private static bool IsCapitals(string prefix)
    {
        string[] words = prefix.Split('(')[0].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && words.All(word => !word.Any(char.IsLower))
            && (words.Any(word => word.Count(char.IsLetter) >= 6) || prefix.Contains(',', StringComparison.Ordinal));
    }

    private static bool IsNameOrDate(string word)
    {
        char first = word.TrimStart('(', '"', '[') is { Length: > 0 } rest ? rest[0] : word[0];
        return char.IsUpper(first) || char.IsAsciiDigit(first) || first == ')'
            || word.Contains('.', StringComparison.Ordinal) || DatelineNames.IsMonth(word);
    }
}
