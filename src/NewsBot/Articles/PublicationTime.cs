using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>When an article was published: as the page says, else the feed, else when it was first seen.</summary>
public static class PublicationTime
{
    // Clocks differ; what is further ahead is a mistake.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromHours(36);
    private static readonly DateTimeOffset Oldest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Never later than <paramref name="firstSeen"/>.</summary>
    public static DateTimeOffset Of(PageTime? page, DateTimeOffset? feed, DateTimeOffset firstSeen)
    {
        DateTimeOffset? fromFeed = feed is { } given && IsPossible(given, firstSeen) ? given : null;
        DateTimeOffset? fromPage = page is { } said && IsPossible(said.At, firstSeen) ? said.At : null;
        bool onlyDay = page is { HasTime: false };
        // A day alone is no moment; the feed's time is better where it is of that day.
        if (onlyDay && fromPage is { } day && fromFeed is { } time && (time - day).Duration() < Day)
            fromPage = time;
        DateTimeOffset published = fromPage ?? fromFeed ?? firstSeen;
        return published > firstSeen ? firstSeen : published;
    }

    private static bool IsPossible(DateTimeOffset time, DateTimeOffset firstSeen) =>
        time >= Oldest && time <= firstSeen + Tolerance;
}
