namespace NewsBot.Articles.Pages;

/// <summary>
/// Months as pages write them, in Indonesian, English, Ukrainian and Russian, by their first letters.
/// </summary>
internal static class MonthNames
{
    private static readonly string[][] Starts =
    [
        ["jan", "січ", "янв"],
        ["feb", "pebr", "лют", "фев"],
        ["mar", "бер", "мар"],
        ["apr", "кві", "апр"],
        ["may", "mei", "тра", "май", "мая"],
        ["jun", "чер", "июн"],
        ["jul", "лип", "июл"],
        ["aug", "agu", "agt", "ags", "сер", "авг"],
        ["sep", "вер", "сен"],
        ["oct", "okt", "жов", "окт"],
        ["nov", "nop", "лис", "ноя"],
        ["dec", "des", "гру", "дек"],
    ];

    /// <summary>1 to 12; null where it is no month.</summary>
    public static int? Of(string name)
    {
        for (int month = 0; month < Starts.Length; month++)
        {
            if (Starts[month].Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
                return month + 1;
        }

        return null;
    }
}
