using System.Globalization;
using System.Text;
using NewsBot.Text;

namespace NewsBot.Feeds.Finding;

/// <summary>Makes a feed's definition of what was found and what somebody said of it.</summary>
public static class FeedDraft
{
    /// <summary>ISO 639 code of a language that is not known.</summary>
    public const string UnknownLanguage = "und";

    private const string UnknownCountry = "xx";
    private const int LongestId = 50;
    private const int LongestOutlet = 80;

    /// <summary>The definition.</summary>
    /// <param name="address">Where the feed is.</param>
    /// <param name="document">What it says; null where nobody asked it yet.</param>
    /// <param name="outlet">The outlet's name; null for what the feed calls itself.</param>
    /// <param name="language">ISO 639-1 code; null for what the feed declares or is found to be written in.</param>
    /// <param name="taken">True for an id that another feed has.</param>
    public static Feed Of(
        Uri address, FeedDocument? document, string? outlet, string? language, Func<FeedId, bool> taken) => new()
        {
            Id = Free(Slug(address.Host), taken),
            Outlet = Cut(outlet is { Length: > 0 } ? outlet : document?.Title ?? address.Host),
            Address = address,
            Language = language ?? document?.Language ?? Guess(document),
            Country = CountryOf(address.Host),
            Kind = OutletKind.Newspaper,
        };

    /// <summary>An id that is free: the wanted one, or that with a number behind it.</summary>
    /// <param name="wanted">What it should be.</param>
    /// <param name="taken">Whether an id is not free.</param>
    /// <param name="tried">By wanted id how far the numbers have come, for a list that wants one many times.</param>
    public static FeedId Free(string wanted, Func<FeedId, bool> taken, Dictionary<string, int>? tried = null)
    {
        int number = tried?.GetValueOrDefault(wanted, 1) ?? 1;
        FeedId id = Numbered(wanted, number);
        while (taken(id))
            id = Numbered(wanted, ++number);
        if (tried is not null)
            tried[wanted] = number;
        return id;
    }

    /// <summary>Lower-case letters, digits and hyphens of a text, such as <c>news-example</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.ToLowerInvariant().Replace("www.", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        string cut = slug.ToString()[..Math.Min(slug.Length, LongestId)].Trim('-');
        return cut.Length == 0 ? "feed" : cut;
    }

    private static FeedId Numbered(string wanted, int number) =>
        new(number == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}"));

    private static string Guess(FeedDocument? document)
    {
        string titles = string.Join(". ", (document?.Entries ?? []).Take(20).Select(entry => entry.Title));
        return LanguageIdentifier.Default.Identify(titles).Language;
    }

    private static string CountryOf(string host) =>
        host[(host.LastIndexOf('.') + 1)..] is { Length: 2 } end && end.All(char.IsAsciiLetterLower)
            ? end
            : UnknownCountry;

    private static string Cut(string name) => name.Length > LongestOutlet ? name[..LongestOutlet] : name;
}
