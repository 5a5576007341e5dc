using NewsBot.Articles;

namespace NewsBot.Summaries.Lexicons;

/// <summary>
/// The calendar day of an article where its readers live, which "on Friday" and "today" are counted from.
/// </summary>
public static class OutletDay
{
    /// <summary>The day of publication, by the clock of the language's home.</summary>
    public static DateOnly Of(Article article) =>
        DateOnly.FromDateTime(article.Published.UtcDateTime.AddHours(article.Language switch
        {
            "id" or "ms" => 7,
            "uk" => 2,
            "ru" => 3,
            _ => 0,
        }));
}
