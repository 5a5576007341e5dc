using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>Zones by number and by name. A name of several meanings has the one most news feeds mean.</summary>
internal static class DateZone
{
    private static readonly Regex Numeric = new(
        """^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    // Minutes east of Greenwich: RFC 822 section 5, Indonesia's zones, and those of agencies' home towns.
    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>(
        StringComparer.Ordinal)
    {
        ["UT"] = 0,
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["WEST"] = 60,
        ["BST"] = 60,
        ["IRST"] = 210,
        ["CET"] = 60,
        ["CEST"] = 120,
        ["MEZ"] = 60,
        ["MESZ"] = 120,
        ["MET"] = 60,
        ["MEST"] = 120,
        ["EET"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["МСК"] = 180,
        ["MSD"] = 240,
        ["TRT"] = 180,
        ["AST"] = -240,
        ["ADT"] = -180,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["ET"] = -300,
        ["CST"] = -360,
        ["CDT"] = -300,
        ["CT"] = -360,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["MT"] = -420,
        ["PST"] = -480,
        ["PDT"] = -420,
        ["PT"] = -480,
        ["AKST"] = -540,
        ["AKDT"] = -480,
        ["HST"] = -600,
        ["NST"] = -210,
        ["NDT"] = -150,
        ["BRT"] = -180,
        ["ART"] = -180,
        ["WIB"] = 420,
        ["WITA"] = 480,
        ["WIT"] = 540,
        ["ICT"] = 420,
        ["MYT"] = 480,
        ["SGT"] = 480,
        ["PHT"] = 480,
        ["HKT"] = 480,
        ["AWST"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["ACST"] = 570,
        ["AEST"] = 600,
        ["AEDT"] = 660,
        ["ACDT"] = 630,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["IST"] = 330,
        ["PKT"] = 300,
        ["NPT"] = 345,
        ["GST"] = 240,
        ["SAST"] = 120,
        ["CAT"] = 120,
        ["EAT"] = 180,
        ["WAT"] = 60,
        ["IDT"] = 180,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset; zero where none is written; null where the text is no zone.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
            return TimeSpan.Zero;
        if (Names.TryGetValue(text, out int minutes))
            return TimeSpan.FromMinutes(minutes);
        if (Numeric.Match(text) is not { Success: true } match)
            return null;
        int hours = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        int rest = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || rest > 59)
            return null;
        return TimeSpan.FromMinutes((match.Groups[1].Value == "-" ? -1 : 1) * ((hours * 60) + rest));
    }

    /// <summary>The offset that a word names; short ones only in capitals, for some are words.</summary>
    public static TimeSpan? ByWord(string word) =>
        word.Length == 1 && word is not ("Z" or "z") ? Military(word[0])
        : word.Length == 2 && !word.All(char.IsUpper) ? null
        : Names.TryGetValue(word, out int minutes) ? TimeSpan.FromMinutes(minutes) : null;

    // RFC 822 section 5.1: A to M (without J) are west of Greenwich, N to Y east.
    private static TimeSpan? Military(char letter) => letter switch
    {
        >= 'A' and <= 'I' => TimeSpan.FromHours('A' - letter - 1),
        >= 'K' and <= 'M' => TimeSpan.FromHours('A' - letter),
        >= 'N' and <= 'Y' => TimeSpan.FromHours(letter - 'N' + 1),
        _ => null,
    };
}
