namespace NewsBot.Articles.Pages;

/// <summary>What is known of a page before it is read.</summary>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Title">The headline as the feed gives it; empty where it gives none.</param>
/// <param name="Outlet">The outlet as readers see it.</param>
/// <param name="Language">The language the feed declares.</param>
public sealed record PageHints(Uri Address, string Title, string Outlet, string Language);

/// <summary>What a page says.</summary>
public sealed record PageContent
{
    /// <summary>The body, one paragraph a line; empty where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Its own canonical address, if that is on the same site.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>When it was published, as the page says.</summary>
    public PageTime? Published { get; init; }

    /// <summary>The language it declares, ISO 639-1; only a hint.</summary>
    public string? Language { get; init; }

    /// <summary>Why it is no article, for a person; null where it may be one.</summary>
    public string? Wall { get; init; }
}

/// <summary>A moment as a page gives it.</summary>
/// <param name="At">The moment; midnight where only the day is given.</param>
/// <param name="HasTime">Whether the time of day is given.</param>
public sealed record PageTime(DateTimeOffset At, bool HasTime);
