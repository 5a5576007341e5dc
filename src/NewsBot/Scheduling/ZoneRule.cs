using System.Globalization;
using NewsBot.Configuration;

namespace NewsBot.Scheduling;

/// <summary>Judges time zone ids from people. Only IANA ids are taken: schedules are kept by them.</summary>
public static class ZoneRule
{
    private static readonly string[] WellKnown = ["Asia/Jakarta", "Europe/Kyiv", "Europe/London", "America/New_York"];

    /// <summary>Says what is wrong with an id, with what was probably meant; null where nothing is.</summary>
    public static string? Problem(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) && zone.HasIanaId && zone.Id == id)
            return null;
        if (WellKnown.All(known => !TimeZoneInfo.TryFindSystemTimeZoneById(known, out _)))
            return "This machine has no data of time zones. Install it (on Debian: apt-get install tzdata).";
        string[] meant = [.. Suggestions(id)];
        string hint = meant.Length == 0
            ? "Take an IANA id such as Asia/Jakarta."
            : $"Did you mean {string.Join(" or ", meant)}?";
        return $"\"{id}\" is no time zone id. {hint}";
    }

    /// <summary>What may have been meant by an id that is none.</summary>
    public static IEnumerable<string> Suggestions(string id)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out string? converted))
            return [converted];
        string[] all = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id)];
        if (Offset(id) is { } offset)
            return AtOffset(offset, all);
        string word = id.Trim().Replace(' ', '_');
        string[] cities = [.. all.Where(zone => City(zone).Equals(word, StringComparison.OrdinalIgnoreCase))];
        if (cities.Length > 0)
            return cities.Take(3);
        string? near = Nearest.To(word, all);
        if (near is null && Nearest.To(word, all.Select(City)) is { } city)
            near = Array.Find(all, zone => City(zone) == city);
        return near is null ? [] : [near];
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    /// <summary>Reads "UTC+7", "GMT-3", "+07:00".</summary>
    private static TimeSpan? Offset(string id)
    {
        string text = id.Trim().ToUpperInvariant();
        if (text.StartsWith("UTC", StringComparison.Ordinal) || text.StartsWith("GMT", StringComparison.Ordinal))
            text = text[3..];
        if (text.Length < 2 || text[0] is not ('+' or '-'))
            return null;
        string hours = text[1..].Contains(':', StringComparison.Ordinal) ? text[1..] : text[1..] + ":00";
        return TimeSpan.TryParse(hours, CultureInfo.InvariantCulture, out TimeSpan offset)
            ? text[0] == '-' ? -offset : offset
            : null;
    }

    private static IEnumerable<string> AtOffset(TimeSpan offset, string[] all) =>
        WellKnown.Concat(all)
            .Where(id => id.Contains('/', StringComparison.Ordinal)
                && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone)
                && zone.BaseUtcOffset == offset)
            .Distinct(StringComparer.Ordinal)
            .Take(3);
}
