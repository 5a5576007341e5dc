using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>Spans that are told from today: "last year", "pekan depan", "цього місяця".</summary>
internal static class Spans
{
    private static readonly Dictionary<string, string> Units = Table(
        ("week", "week pekan minggu тижня тиждень неделе неделю недели"),
        ("month", "month bulan місяця місяць месяце месяц месяца"),
        ("year", "year tahun року рік году год года"));

    private static readonly Dictionary<string, string> Ways = Table(
        ("last", "last lalu минулого минулий прошлом прошлой прошлого прошлый прошлую"),
        ("next", "next depan mendatang наступного наступний следующем следующей следующего будущем"));

    /// <summary>The spans of a text, the same for all languages.</summary>
    public static IEnumerable<string> Of(GateReading read)
    {
        for (int at = 0; at + 1 < read.Tokens.Count; at++)
        {
            string first = read.Tokens[at].Text, second = read.Tokens[at + 1].Text;
            if (Ways.TryGetValue(first, out string? way) && Units.TryGetValue(second, out string? unit)
                || Ways.TryGetValue(second, out way) && Units.TryGetValue(first, out unit))
                yield return $"{way} {unit}";
        }
    }

    private static Dictionary<string, string> Table(params (string Key, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Key)))
            .ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);
}
