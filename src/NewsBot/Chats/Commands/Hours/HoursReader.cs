using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Chats.Commands.Hours;

/// <summary>
/// Reads hours as people write them in three languages: "07:00 19:00", "7 pagi", "weekdays 8", "setiap 3 jam",
/// "mon-fri 08:30 Kyiv", or a Quartz expression.
/// </summary>
public sealed class HoursReader
{
    private static readonly HashSet<string> Every = new(
        ["every", "each", "setiap", "tiap", "кожні", "кожну", "кожен", "кожного"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Hour = new(
        ["hour", "hours", "h", "jam", "година", "години", "годин", "годину"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Day = new(["day", "hari", "день", "дня"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Filler = new(
        ["at", "on", "and", "jam", "pukul", "dan", "pada", "hari", "о", "об", "в", "у", "по", "і", "та", "й"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Regex CronWord = new(
        "^[0-9*?,/LW#A-Z-]+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private readonly string[] _words;
    private readonly List<TimeOnly> _times = [];
    private readonly List<string> _days = [];
    private int _at;
    private int? _step;
    private string? _zone;

    private HoursReader(IEnumerable<string> words) => _words = [.. Joined(words)];

    /// <summary>Reads the words of a command; languages have been taken out.</summary>
    public static WishedHours Read(IReadOnlyList<string> words) =>
        Cron(words) is { } cron ? new WishedHours(cron, Zone: null) : new HoursReader(words).Read();

    private static string? Cron(IReadOnlyList<string> words) =>
        words.Count is 6 or 7 && words.All(word => CronWord.IsMatch(word)) && words.Any(word => word is "*" or "?")
            ? string.Join(' ', words).ToUpperInvariant()
            : null;

    /// <summary>"hari kerja" and "akhir pekan" are one word to us; dashes of any kind are one sign.</summary>
    private static IEnumerable<string> Joined(IEnumerable<string> words) =>
        string.Join(' ', words)
            .Replace('–', '-')
            .Replace('—', '-')
            .ToLowerInvariant()
            .Replace("hari kerja", "hari-kerja", StringComparison.Ordinal)
            .Replace("akhir pekan", "akhir-pekan", StringComparison.Ordinal)
            .Replace("new york", "new-york", StringComparison.Ordinal)
            .Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(','))
            .SelectMany(word => DayWords.Read(word) is null ? word.Split(',') : [word])
            .Where(word => word.Length > 0);

    private WishedHours Read()
    {
        while (_at < _words.Length)
        {
            if (!TakeStep() && !TakeTime() && !TakeDays() && !TakeZone() && !Filler.Contains(_words[_at++]))
                return new WishedHours(null, null, _words[_at - 1]);
        }

        return new WishedHours(Expression(), _zone);
    }

    private string? Expression()
    {
        if (_step is { } step)
            return string.Create(CultureInfo.InvariantCulture, $"0 0 0/{step} {DayWords.Fields(_days)}");
        if (_times.Count == 0)
            return null;
        return string.Join(
            ';',
            _times.Order().GroupBy(time => time.Minute).Select(times => string.Create(
                CultureInfo.InvariantCulture,
                $"0 {times.Key} {Hours(times)} {DayWords.Fields(_days)}")));
    }

    private static string Hours(IEnumerable<TimeOnly> times) =>
        string.Join(',', times.Select(time => time.Hour).Distinct());

    /// <summary>"every 3 hours", "setiap jam", "every day".</summary>
    private bool TakeStep()
    {
        if (!Every.Contains(_words[_at]) || _at + 1 >= _words.Length)
            return false;
        if (Day.Contains(_words[_at + 1]))
            return Taken(2);
        bool counted = int.TryParse(_words[_at + 1], CultureInfo.InvariantCulture, out int step);
        int unit = _at + (counted ? 2 : 1);
        if (unit >= _words.Length || !Hour.Contains(_words[unit]) || (counted && step is < 1 or > 12))
            return false;
        _step = counted ? step : 1;
        return Taken(unit - _at + 1);
    }

    private bool TakeTime()
    {
        string? half = _at + 1 < _words.Length && ClockTime.IsHalf(_words[_at + 1]) ? _words[_at + 1] : null;
        if (ClockTime.Read(_words[_at], half) is not { } time)
            return false;
        _times.Add(time);
        return Taken(half is null ? 1 : 2);
    }

    private bool TakeDays()
    {
        if (DayWords.Read(_words[_at]) is not { } days)
            return false;
        _days.AddRange(days);
        return Taken(1);
    }

    private bool TakeZone()
    {
        if (ZoneWords.Read(_words[_at]) is not { } zone)
            return false;
        _zone = zone;
        return Taken(1);
    }

    private bool Taken(int words)
    {
        _at += words;
        return true;
    }
}
