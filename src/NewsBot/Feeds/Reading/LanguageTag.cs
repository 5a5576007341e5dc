using System.Collections.Frozen;

namespace NewsBot.Feeds.Reading;

/// <summary>Language tags as feeds write them.</summary>
public static class LanguageTag
{
    // ISO 639-2 and -3 codes, old ISO 639-1 codes, and country codes and names that feeds write instead.
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["in"] = "id",
        ["ind"] = "id",
        ["indonesia"] = "id",
        ["indonesian"] = "id",
        ["bahasa"] = "id",
        ["eng"] = "en",
        ["english"] = "en",
        ["ukr"] = "uk",
        ["ua"] = "uk",
        ["ukrainian"] = "uk",
        ["rus"] = "ru",
        ["russian"] = "ru",
        ["bel"] = "be",
        ["by"] = "be",
        ["msa"] = "ms",
        ["may"] = "ms",
        ["zsm"] = "ms",
        ["deu"] = "de",
        ["ger"] = "de",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["spa"] = "es",
        ["por"] = "pt",
        ["pol"] = "pl",
        ["tur"] = "tr",
        ["ara"] = "ar",
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["cmn"] = "zh",
        ["jpn"] = "ja",
        ["jp"] = "ja",
        ["kor"] = "ko",
        ["kr"] = "ko",
        ["nld"] = "nl",
        ["dut"] = "nl",
        ["ita"] = "it",
        ["iw"] = "he",
        ["heb"] = "he",
        ["ji"] = "yi",
        ["cz"] = "cs",
        ["ces"] = "cs",
        ["cze"] = "cs",
        ["hin"] = "hi",
        ["jav"] = "jv",
        ["jw"] = "jv",
        ["sun"] = "su",
        ["tha"] = "th",
        ["vie"] = "vi",
        ["gr"] = "el",
        ["ell"] = "el",
        ["ron"] = "ro",
        ["rum"] = "ro",
        ["hun"] = "hu",
        ["swe"] = "sv",
        ["fin"] = "fi",
        ["nor"] = "no",
        ["dan"] = "da",
        ["fas"] = "fa",
        ["per"] = "fa",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ISO 639-1 code of a tag such as <c>id-ID</c>, <c>en_US</c>, <c>ukr</c> or <c>in</c>.</summary>
    /// <returns>Two lower-case letters; null where the tag says nothing.</returns>
    public static string? ToIso(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag) || tag.Length > 60)
            return null;
        string primary = tag.Trim().Split('-', '_', ' ', ',', ';')[0].ToLowerInvariant();
        if (Others.TryGetValue(primary, out string? known))
            return known;
        return primary.Length == 2 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }
}
