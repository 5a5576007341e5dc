using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Chats.Commands.Hours;

/// <summary>Understands what people call a time zone: an IANA id, a city, an abbreviation of the region.</summary>
public static class ZoneWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["Asia/Jakarta"] = "wib jakarta bandung surabaya medan yogyakarta jogja semarang palembang",
        ["Asia/Makassar"] = "wita makassar bali denpasar lombok manado balikpapan",
        ["Asia/Jayapura"] = "wit jayapura papua ambon maluku",
        ["Europe/Kyiv"] = "kyiv kiev київ києвом києва киев lviv львів odesa одеса kharkiv харків",
        ["Europe/London"] = "london лондон",
        ["Europe/Berlin"] = "berlin берлін jerman germany",
        ["Europe/Warsaw"] = "warsaw warszawa варшава polandia poland",
        ["Europe/Brussels"] = "brussels brussel брюссель",
        ["America/New_York"] = "washington newyork new-york вашингтон",
        ["UTC"] = "utc gmt",
    }
    .SelectMany(entry => entry.Value.Split(' ').Select(word => (word, zone: entry.Key)))
    .ToFrozenDictionary(entry => entry.word, entry => entry.zone, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Cities = TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal))
        .SelectMany(zone => new[] { (Word: zone.Id, zone.Id), (Word: City(zone.Id), zone.Id) })
        .DistinctBy(entry => entry.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Id, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Offset = new(
        @"^(?:utc|gmt)?(?<sign>[+-])(?<hours>[0-9]{1,2})(?::?00)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>The IANA id that a word means; null where it means none.</summary>
    public static string? Read(string word) =>
        Known.TryGetValue(word, out string? zone) || Cities.TryGetValue(word.Replace(' ', '_'), out zone)
            // One id of Windows stands for several zones; Indonesia's is meant where it has one.
            || TimeZoneInfo.TryConvertWindowsIdToIanaId(word, "ID", out zone)
            || TimeZoneInfo.TryConvertWindowsIdToIanaId(word, out zone)
                ? zone
                : AtOffset(word.Replace('\u2212', '-'));

    /// <summary>Ids and cities with the text in them, for somebody who is still typing.</summary>
    public static IEnumerable<string> Completions(string text) => Cities
        .Where(city => city.Key.Contains(text.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
        .OrderBy(city => city.Key.Length)
        .ThenBy(city => city.Key, StringComparer.Ordinal)
        .Select(city => city.Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>"UTC+7", "+07:00": a zone that is always as far from UTC. Its id says the opposite sign.</summary>
    private static string? AtOffset(string word)
    {
        if (Offset.Match(word) is not { Success: true } match)
            return null;
        int hours = int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        char sign = match.Groups["sign"].Value == "+" ? '-' : '+';
        string id = hours == 0 ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{sign}{hours}");
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : null;
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
