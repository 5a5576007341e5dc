using System.Collections.Frozen;

namespace NewsBot.Chats.Commands.Hours;

/// <summary>Understands days of the week in Indonesian, English and Ukrainian; days are Quartz's names.</summary>
internal static class DayWords
{
    private static readonly string[] Week = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    private static readonly FrozenDictionary<string, int> Names = new[]
    {
        "mon monday mondays senin пн понеділок понеділка понеділках",
        "tue tues tuesday tuesdays selasa вт вівторок вівторка",
        "wed wednesday wednesdays rabu ср середа середу середи",
        "thu thur thursday thursdays kamis чт четвер четверга",
        "fri friday fridays jumat jum'at пт п’ятниця п'ятниця п’ятницю п'ятницю",
        "sat saturday saturdays sabtu сб субота суботу суботи",
        "sun sunday sundays minggu ahad нд неділя неділю неділі",
    }
    .SelectMany((names, day) => names.Split(' ').Select(name => (name, day)))
    .ToFrozenDictionary(entry => entry.name, entry => entry.day, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> Groups = new Dictionary<string, string[]>(
        StringComparer.Ordinal)
    {
        ["weekdays weekday workdays hari-kerja harikerja будні буднях будням"] = Week[..5],
        ["weekend weekends akhir-pekan akhirpekan вихідні вихідних"] = Week[5..],
        ["daily everyday setiap-hari setiaphari harian щодня щоденно"] = Week,
    }
    .SelectMany(entry => entry.Key.Split(' ').Select(name => (name, days: entry.Value)))
    .ToFrozenDictionary(entry => entry.name, entry => entry.days, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The days that a word such as <c>mon-fri</c>, <c>senin,kamis</c> or <c>weekdays</c> names; null for none.
    /// </summary>
    public static IReadOnlyList<string>? Read(string word)
    {
        if (Groups.TryGetValue(word, out string[]? group))
            return group;
        var days = new List<string>();
        foreach (string part in word.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Range(part) is not { } some)
                return null;
            days.AddRange(some);
        }

        return days.Count == 0 ? null : days;
    }

    /// <summary>The days as the last fields of a Quartz expression: day of month, month, day of week.</summary>
    public static string Fields(IReadOnlyCollection<string> days)
    {
        string[] chosen = [.. Week.Where(days.Contains)];
        if (chosen.Length is 0 or 7)
            return "* * ?";
        return chosen.SequenceEqual(Week.Take(5), StringComparer.Ordinal)
            ? "? * MON-FRI"
            : $"? * {string.Join(',', chosen)}";
    }

    private static IEnumerable<string>? Range(string part)
    {
        if (Names.TryGetValue(part, out int day))
            return [Week[day]];
        return part.Split('-') is [var from, var to]
            && Names.TryGetValue(from, out int first)
            && Names.TryGetValue(to, out int last)
                ? Enumerable.Range(0, ((last - first + 7) % 7) + 1).Select(i => Week[(first + i) % 7])
                : null;
    }
}
