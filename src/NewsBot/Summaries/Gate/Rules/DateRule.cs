using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>Every day, weekday and month is in the cited sentences, or is the day that "today" there means.</summary>
internal sealed class DateRule : IGateRule
{
    private static readonly Dictionary<string, int> Relative = new(StringComparer.Ordinal)
    {
        ["today"] = 0,
        ["tonight"] = 0,
        ["yesterday"] = -1,
        ["tomorrow"] = 1,
        ["kemarin"] = -1,
        ["besok"] = 1,
        ["lusa"] = 2,
        ["позавчора"] = -2,
        ["післязавтра"] = 2,
        ["сьогодні"] = 0,
        ["вчора"] = -1,
        ["учора"] = -1,
        ["завтра"] = 1,
        ["сегодня"] = 0,
        ["вчера"] = -1,
        ["позавчера"] = -2,
        ["послезавтра"] = 2,
    };

    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        HashSet<DateOnly> known = [.. held.Sources.SelectMany(Days)];
        if (held.Line.Maker == LineEngine.Structured)
            known.UnionWith(held.Line.Sources.Select(source => source.Day)); // It may tell when its source came out.
        foreach (DayMention day in held.Said.Days)
        {
            bool isKnown = known.Contains(day.Day) || known.Contains(day.Coming)
                || (day.Past is { } past && known.Contains(past));
            if (!isKnown)
                return $"the day \"{Written(held.Said, day)}\" is in no cited sentence";
        }

        if (held.Said.Tokens.FirstOrDefault(token => IsElsewhere(held, token, known)) is { Text: not null } named)
            return $"\"{named.Text}\" is no day of a cited sentence";
        if (Spans.Of(held.Said).Except(held.Sources.SelectMany(Spans.Of), StringComparer.Ordinal).FirstOrDefault()
            is { } span)
            return $"no cited sentence says \"{span}\" in any language";

        HashSet<DayOfWeek> weekdays =
        [
            .. held.Sources.SelectMany(Weekdays).Select(found => found.Day), .. known.Select(day => day.DayOfWeek),
        ];
        foreach ((DayOfWeek weekday, string word) in Weekdays(held.Said))
        {
            if (!weekdays.Contains(weekday))
                return $"the weekday \"{word}\" is in no cited sentence";
        }

        HashSet<int> months =
        [
            .. held.Sources.SelectMany(Months).Select(found => found.Month), .. known.Select(day => day.Month),
        ];
        foreach ((int month, string word) in Months(held.Said))
        {
            if (!months.Contains(month))
                return $"the month \"{word}\" is in no cited sentence";
        }

        return null;
    }

    /// <summary>
    /// "Yesterday" and its like mean a day of the article's, not of the day on which the line is read.
    /// </summary>
    private static bool IsElsewhere(GateCase held, Token token, HashSet<DateOnly> known) =>
        Relative.TryGetValue(token.Text, out int away)
        && !held.Line.Sources.Any(source => known.Contains(source.Day.AddDays(away)));

    private static IEnumerable<DateOnly> Days(GateReading source)
    {
        bool mayCome = MayCome(source);
        foreach (DayMention day in source.Days)
        {
            yield return day.Day;
            if (mayCome)
                yield return day.Coming;
            if (day.Past is { } past)
                yield return past;
        }

        foreach (Token token in source.Tokens)
        {
            if (source.Source is { } from && Relative.TryGetValue(token.Text, out int away))
                yield return from.Day.AddDays(away);
        }
    }

    /// <summary>A weekday is the coming one only where the sentence may speak of what is to come.</summary>
    private static bool MayCome(GateReading source) =>
        source.Claims.Any(claim => claim.Mood is Mood.Planned or Mood.Wished or Mood.Possible)
        || source.Claims.All(claim => claim.Mood != Mood.Fact);

    private static IEnumerable<(DayOfWeek Day, string Word)> Weekdays(GateReading read) =>
        Named(read).Where(word => word.Length > 3 && Calendar.IsDay(word)).Select(word => (Calendar.Day(word), word));

    private static IEnumerable<(int Month, string Word)> Months(GateReading read) =>
        Named(read).Where(word => word.Length > 2 && Calendar.IsMonth(word) && (!IsVerb(word) || Dates(read, word)))
            .Select(word => (Calendar.Month(word), word));

    /// <summary>"In March" is a month.</summary>
    private static bool Dates(GateReading read, string word)
    {
        int at = read.Tokens.Select(token => token.Text).ToList().IndexOf(word);
        return at > 0 && read.Tokens[at - 1].Text is "in" or "since" or "until" or "of" or "early" or "late" or "last";
    }

    /// <summary>Latin names of days and months have a capital; "may" and "minggu" without it are other words.</summary>
    private static IEnumerable<string> Named(GateReading read) =>
        read.Tokens.Where(token => token.Text[0] >= 'а' || char.IsUpper(read.Text[token.Start]))
            .Select(token => token.Text);

    private static bool IsVerb(string word) => word is "march" or "mar" or "may" or "sun" or "sat";

    private static string Written(GateReading read, DayMention day) =>
        read.Text.Substring(day.Start, day.Length).Trim();
}
