using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Puts the date behind a bare weekday of a title. Titles have a grammar of their own ("Putin meets Witkoff on Friday"
/// is told before and after), so the lead is asked which day is meant.
/// </summary>
internal static class TitleDays
{
    private const int LeadSentences = 3;

    // "Putin to visit Beijing on Friday"
    private static readonly Regex ToCome = new(
        @"\bto \p{Ll}{3,}\b", RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>The title, cleaned before, with its weekdays dated where that is certain.</summary>
    public static string Resolve(string title, Article article)
    {
        DateOnly published = OutletDay.Of(article);
        string resolved = title;
        foreach (DayMention day in NewsDates.Find(title, published).Where(day => day.IsRelative).Reverse())
        {
            if (DateOf(title, day, article, published) is { } date)
                resolved = RelativeDays.Insert(resolved, article.Language, day, date);
        }

        return resolved;
    }

    private static DateOnly? DateOf(string title, DayMention day, Article article, DateOnly published)
    {
        if (day.Past == day.Coming)
            return day.Past;
        if (NamedAfterDay.Is(title, day) && NamedAfterDay.DateOf(title, day) is { } called)
            return called;
        DateOnly[] told = [.. Told(day.Day.DayOfWeek, article, published).Distinct()];
        if (told.Length > 0)
            return told.Length == 1 ? told[0] : null;
        bool isToCome = ReaderWords.Holds(title, ReaderWords.Future, article.Language)
            || (article.Language is "en" && ToCome.IsMatch(title[..day.Start]));
        return isToCome ? day.Coming : null;
    }

    /// <summary>The dates that the lead gives that weekday.</summary>
    private static IEnumerable<DateOnly> Told(DayOfWeek weekday, Article article, DateOnly published)
    {
        foreach (Sentence sentence in Sentences.Split(article.Text, article.Language, LeadSentences))
        {
            foreach (DayMention day in NewsDates.Find(sentence.Text, published))
            {
                DateOnly? date = day.IsRelative
                    ? RelativeDays.DateOf(sentence.Text, article.Language, day)
                    : day.Day;
                if (date is { } known && known.DayOfWeek == weekday
                    && Math.Abs(known.DayNumber - published.DayNumber) <= 7)
                {
                    yield return known;
                }
            }
        }
    }
}
