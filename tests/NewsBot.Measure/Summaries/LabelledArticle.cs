using System.Globalization;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Feeds;

namespace NewsBot.Measure.Summaries;

/// <summary>A row of labelled news, as far as summaries need it.</summary>
internal sealed record LabelledArticle(
    string Id,
    string? Source,
    string Lang,
    string? Published,
    string Title,
    string Text,
    bool Relevant,
    string? Event)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The row as an article, published at noon of its day where no hour is told.</summary>
    public Article ToArticle(long number)
    {
        DateTimeOffset published = DateTimeOffset.TryParse(
            Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed)
            ? parsed.AddHours(Published!.Contains('T', StringComparison.Ordinal) ? 0 : 12)
            : DateTimeOffset.UnixEpoch;
        return new Article
        {
            Id = new ArticleId(number),
            Address = new Uri("https://example.org/" + Id),
            Feed = new FeedId("labelled"),
            Outlet = Source ?? $"Outlet of {Id}",
            Kind = OutletKind.Newspaper,
            Language = Lang,
            Title = Title,
            Text = Text,
            TextFrom = TextSource.Page,
            Published = published,
            FirstSeen = published,
        };
    }
}
