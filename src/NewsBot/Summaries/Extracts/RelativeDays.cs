using System.Globalization;
using NewsBot.Summaries.Lexicons;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Puts the date behind a bare weekday, in square brackets, so that the sentence stays a quotation and is still
/// understood a day later: "on Friday [7 February]". Forward where the same clause speaks of what is to come; where
/// only another clause does, back if this one has a verb in the past, and else nothing is put in.
/// </summary>
public static class RelativeDays
{
    /// <summary>The sentence with its weekdays dated.</summary>
    public static string Resolve(string sentence, string language, DateOnly published)
    {
        DayMention[] days = [.. NewsDates.Find(sentence, published).Where(day => day.IsRelative)];
        if (days.Length == 0)
            return sentence;
        string resolved = sentence;
        foreach (DayMention day in days.Reverse())
        {
            if (DateOf(sentence, language, day) is { } date)
                resolved = Insert(resolved, language, day, date);
        }

        return resolved;
    }

    /// <summary>The date that a weekday of a sentence means; null where it is not certain.</summary>
    public static DateOnly? DateOf(string sentence, string language, DayMention day)
    {
        if (NamedAfterDay.Is(sentence, day))
            return NamedAfterDay.DateOf(sentence, day);
        bool mixed = ReaderWords.Holds(sentence, ReaderWords.Future, language);
        string clause = sentence[(sentence.LastIndexOf(',', day.Start) + 1)..day.Start];
        if (IntendedDays.May(clause, language))
            return mixed ? day.Coming : null;
        bool future = mixed && ReaderWords.Holds(clause, ReaderWords.Future, language);
        bool past = IsPast(sentence, clause, sentence[(day.Start + day.Length)..], language, mixed);
        return future || past ? future ? day.Coming : day.Past : null;
    }

    /// <summary>The sentence with a date behind its weekday, in the words of the language.</summary>
    public static string Insert(string sentence, string language, DayMention day, DateOnly date) =>
        sentence.Insert(
            NamedAfterDay.End(sentence, day),
            $" [{date.ToString("d MMMM", CultureInfo.GetCultureInfo(Culture(language)))}]");

    /// <summary>
    /// Where something is to come, the day is one that was only if a verb beside it says so ("pada Senin mengatakan AS
    /// akan …"). Slavic verbs of what is to come look like any other, so there a verb in the past is always asked for.
    /// </summary>
    private static bool IsPast(string sentence, string before, string behind, string language, bool mixed)
    {
        int comma = behind.IndexOf(',', StringComparison.Ordinal);
        string rest = comma < 0 ? behind : behind[..comma];
        return language switch
        {
            "uk" or "ru" => PastTense.IsIn(before, language) || (!mixed && PastTense.IsIn(rest, language)),
            _ when mixed => PastTense.IsIn(before, language) || PastTense.IsSaid(before, rest, language),
            "en" => PastTense.IsIn(sentence, language),
            _ => true,
        };
    }

    private static string Culture(string language) => language switch
    {
        "id" => "id-ID",
        "uk" => "uk-UA",
        "ru" => "ru-RU",
        _ => "en-GB",
    };
}
