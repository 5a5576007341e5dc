using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Chats.Commands.Hours;

/// <summary>
/// An hour on the wall as people write it: <c>7</c>, <c>07:30</c>, <c>19.00</c>, <c>7pm</c>, <c>7 pagi</c>.
/// </summary>
internal static class ClockTime
{
    private static readonly Regex Shape = new(
        @"^(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?(?<half>am|pm|h|год)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>The part of the day, by what it does to the hours of a twelve-hour clock.</summary>
    private static readonly Dictionary<string, Half> Halves = new(StringComparer.OrdinalIgnoreCase)
    {
        ["am"] = Half.Morning,
        ["pagi"] = Half.Morning,
        ["ранку"] = Half.Morning,
        ["pm"] = Half.Evening,
        ["sore"] = Half.Evening,
        ["вечора"] = Half.Evening,
        ["siang"] = Half.Noon,
        ["дня"] = Half.Noon,
        ["malam"] = Half.Night,
        ["ночі"] = Half.Night,
    };

    private enum Half
    {
        Morning,
        Noon,
        Evening,
        Night,
    }

    /// <summary>True for a word that says which half of the day is meant.</summary>
    public static bool IsHalf(string word) => Halves.ContainsKey(word);

    /// <summary>Reads an hour; null where it is none.</summary>
    /// <param name="word">The hour.</param>
    /// <param name="half">The word behind it, where that says the part of the day.</param>
    public static TimeOnly? Read(string word, string? half)
    {
        if (Shape.Match(word) is not { Success: true } match)
            return null;
        int hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        int minute = match.Groups["minute"] is { Success: true } written
            ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        string part = match.Groups["half"] is { Success: true } glued ? glued.Value : half ?? "";
        if (hour <= 12 && Halves.TryGetValue(part, out Half meant))
            hour = Of(hour, meant);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Of(int hour, Half half) => half switch
    {
        Half.Morning => hour % 12,
        Half.Noon => hour is >= 1 and <= 5 ? hour + 12 : hour,
        Half.Evening => (hour % 12) + 12,
        _ => hour is >= 6 and < 12 ? hour + 12 : hour % 12,
    };
}
