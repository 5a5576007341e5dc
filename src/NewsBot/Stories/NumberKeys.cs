using System.Globalization;
using NewsBot.Text;

namespace NewsBot.Stories;

/// <summary>
/// Numbers with what they count, and dates, as keys that are the same in every language: "30 hari", "30-day" and
/// "30 днів" are <c>30 day</c>; "27 November" and "27 листопада" are <c>11-27</c>.
/// </summary>
internal sealed class NumberKeys(IReadOnlyList<Token> tokens, string language, DateTimeOffset? published)
{
    private static readonly string[] Months =
    [
        "january", "february", "march-month", "april", "may-month", "june", "july", "august", "september", "october",
        "november", "december",
    ];

    private static readonly string[] Weekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
    };

    /// <summary>Adds the keys of the text.</summary>
    /// <param name="bag">Where to.</param>
    /// <param name="concepts">The concepts of the same text by the index of their first word.</param>
    /// <param name="weightAt">What a key counts at an index.</param>
    public void AddTo(FeatureBag bag, Dictionary<int, ConceptMention> concepts, Func<int, double> weightAt)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Words.IsNumber(tokens[i].Text))
                AddNumber(bag, concepts, i, weightAt(i));
            else if (concepts.TryGetValue(i, out ConceptMention mention))
                AddDay(bag, mention.Concept, weightAt(i));
        }
    }

    private static int MonthOf(Dictionary<int, ConceptMention> concepts, int at, IReadOnlyList<Token> tokens)
    {
        if (at < 0 || at >= tokens.Count)
            return 0;
        // "May" and "March" are months only beside a day, which is where this is asked.
        if (tokens[at].Text is "may")
            return 5;
        if (tokens[at].Text is "march")
            return 3;
        return concepts.TryGetValue(at, out ConceptMention mention) ? Array.IndexOf(Months, mention.Concept) + 1 : 0;
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private void AddNumber(FeatureBag bag, Dictionary<int, ConceptMention> concepts, int at, double weight)
    {
        if (Value(tokens[at].Text) is not { } value)
            return;
        int month = MonthOf(concepts, at + 1, tokens);
        if (month == 0 && language == "en")
            month = MonthOf(concepts, at - 1, tokens);
        if (month > 0 && value is >= 1 and <= 31 && value % 1 == 0)
        {
            if (!IsOfTheDay(month, (int)value))
                bag.Tally(string.Create(CultureInfo.InvariantCulture, $"{month:00}-{(int)value:00}"), weight);
            return;
        }

        int next = at + 1;
        if (concepts.TryGetValue(next, out ConceptMention scale) && Scales.TryGetValue(scale.Concept, out double times))
        {
            value *= times;
            next++;
        }

        // A year says when, not what; small counts are in every text.
        if (value is >= 1900 and <= 2100 && next == at + 1)
            return;
        if (value >= 3)
            bag.Tally(Text(value), weight);
        if (concepts.TryGetValue(next, out ConceptMention unit))
            bag.Tally($"{Text(value)} {unit.Concept}", weight);
    }

    /// <summary>
    /// Whether it is the day of publication or a neighbour: all news of a day name it, whatever they tell, and how near
    /// in time they are is known anyway.
    /// </summary>
    private bool IsOfTheDay(int month, int day) =>
        published is { } moment && Enumerable.Range(-1, 3).Select(by => moment.AddDays(by))
            .Any(near => near.Month == month && near.Day == day);

    private void AddDay(FeatureBag bag, string concept, double weight)
    {
        int weekday = Array.IndexOf(Weekdays, concept);
        if (weekday < 0 || published is not { } moment)
            return;
        int back = ((int)moment.DayOfWeek - weekday + 7) % 7;
        if (back is not (0 or 1 or 6))
            bag.Tally(moment.AddDays(-back).ToString("MM-dd", CultureInfo.InvariantCulture), weight);
    }

    private double? Value(string word)
    {
        string plain = language == "en" ? word.Replace(",", "", StringComparison.Ordinal) : European(word);
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            && value < 1e15
            ? value
            : null;
    }

    /// <summary>Point and comma as the languages of the continent and Indonesian use them.</summary>
    private static string European(string word)
    {
        int point = word.LastIndexOf('.');
        bool thousands = point > 0 && word.Length - point == 4;
        string plain = thousands ? word.Replace(".", "", StringComparison.Ordinal) : word;
        return plain.Replace(',', '.');
    }
}
