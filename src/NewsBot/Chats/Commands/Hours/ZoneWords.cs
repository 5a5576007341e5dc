using System.Collections.Frozen;

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

    /// <summary>The IANA id that a word means; null where it means none.</summary>
    public static string? Read(string word) =>
        Known.TryGetValue(word, out string? zone) || Cities.TryGetValue(word.Replace(' ', '_'), out zone) ? zone : null;

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
