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
        bool mixed = ReaderWords.Holds(sentence, ReaderWords.Future, language);
        string resolved = sentence;
        foreach (DayMention day in days.Reverse())
        {
            string clause = sentence[(sentence.LastIndexOf(',', day.Start) + 1)..day.Start];
            bool future = mixed && ReaderWords.Holds(clause, ReaderWords.Future, language);
            bool past = IsPast(sentence, clause, sentence[(day.Start + day.Length)..], language, mixed);
            if ((future ? day.Coming : day.Past) is not { } date || !(future || past))
                continue;
            string shown = date.ToString("d MMMM", CultureInfo.GetCultureInfo(Culture(language)));
            resolved = resolved.Insert(day.Start + day.Length, $" [{shown}]");
        }

        return resolved;
    }

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
