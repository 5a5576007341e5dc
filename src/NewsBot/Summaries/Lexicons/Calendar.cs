using System.Buffers;
using System.Collections.Frozen;

namespace NewsBot.Summaries.Lexicons;

/// <summary>Names of months and weekdays as news writes them, by language; keys are lower case.</summary>
public static class Calendar
{
    private static readonly FrozenDictionary<string, int> MonthNames = Table(
        ["january|jan|januari|січня|січень|січні|января|январь|январе",
         "february|feb|februari|лютого|лютий|лютому|февраля|февраль|феврале",
         "march|mar|maret|березня|березень|березні|марта|март|марте",
         "april|apr|квітня|квітень|квітні|апреля|апрель|апреле",
         "may|mei|травня|травень|травні|мая|май|мае",
         "june|jun|juni|червня|червень|червні|июня|июнь|июне",
         "july|jul|juli|липня|липень|липні|июля|июль|июле",
         "august|aug|agustus|agu|серпня|серпень|серпні|августа|август|августе",
         "september|sep|sept|вересня|вересень|вересні|сентября|сентябрь|сентябре",
         "october|oct|oktober|okt|жовтня|жовтень|жовтні|октября|октябрь|октябре",
         "november|nov|листопада|листопад|листопаді|ноября|ноябрь|ноябре",
         "december|dec|desember|des|грудня|грудень|грудні|декабря|декабрь|декабре"],
        first: 1);

    private static readonly FrozenDictionary<string, int> DayNames = Table(
        ["sunday|sun|minggu|ahad|неділю|неділі|неділя|воскресенье|воскресенья",
         "monday|mon|senin|понеділок|понеділка|понедельник|понедельника",
         "tuesday|tue|selasa|вівторок|вівторка|вторник|вторника",
         "wednesday|wed|rabu|середу|середи|середа|среду|среды|среда",
         "thursday|thu|kamis|четвер|четверга|четверг",
         "friday|fri|jumat|jum'at|п'ятницю|п'ятниці|п'ятниця|пятницу|пятницы|пятница",
         "saturday|sat|sabtu|суботу|суботи|субота|субботу|субботы|суббота"],
        first: 0);

    private static readonly FrozenSet<string> Either =
        MonthNames.Keys.Concat(DayNames.Keys).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Alternatives of all month names, for an expression.</summary>
    public static string Months { get; } = string.Join('|', MonthNames.Keys.OrderByDescending(name => name.Length));

    /// <summary>Alternatives of all weekday names, for an expression.</summary>
    public static string Days { get; } = string.Join('|', DayNames.Keys.OrderByDescending(name => name.Length));

    /// <summary>Every name of a month or weekday, to be searched in any case.</summary>
    public static SearchValues<string> Names { get; } =
        SearchValues.Create([.. MonthNames.Keys, .. DayNames.Keys], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word, in any case, is the name of a month or weekday.</summary>
    public static bool IsName(ReadOnlySpan<char> word) =>
        Either.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a lower-case word is the name of a month.</summary>
    public static bool IsMonth(string word) => MonthNames.ContainsKey(word);

    /// <summary>Whether a lower-case word is the name of a weekday.</summary>
    public static bool IsDay(string word) => DayNames.ContainsKey(word);

    /// <summary>1 to 12.</summary>
    public static int Month(string name) => MonthNames[name.ToLowerInvariant()];

    /// <summary>The weekday a name means.</summary>
    public static DayOfWeek Day(string name) =>
        (DayOfWeek)DayNames[name.ToLowerInvariant().Replace('’', '\'')];

    private static FrozenDictionary<string, int> Table(string[] names, int first) =>
        names.SelectMany((row, index) => row.Split('|').Select(name => (name, index)))
            .DistinctBy(pair => pair.name, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.name, pair => pair.index + first, StringComparer.Ordinal);
}
