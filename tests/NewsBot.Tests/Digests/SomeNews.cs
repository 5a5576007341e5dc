using NewsBot.Articles;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Tests.Digests;

/// <summary>Stories with summaries, written by us.</summary>
internal static class SomeNews
{
    public static readonly DateTimeOffset Noon = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);

    public static Article Article(
        long id,
        string outlet = "Harian Contoh",
        string language = "id",
        double hoursOld = 1,
        string? side = null,
        Uri? address = null,
        params Reprint[] reprints) => new()
        {
            Id = new ArticleId(id),
            Address = address ?? new Uri($"https://{outlet.ToLowerInvariant().Replace(' ', '-')}.example/{id}"),
            Feed = new FeedId("contoh"),
            Outlet = outlet,
            Kind = OutletKind.Newspaper,
            Side = side,
            Language = language,
            Title = "Presiden berbicara lewat telepon",
            Text = "Kedua presiden berbicara lewat telepon pada hari Senin.",
            TextFrom = TextSource.Page,
            Published = Noon.AddHours(-hoursOld),
            FirstSeen = Noon.AddHours(-hoursOld),
            Reprints = reprints,
        };

    public static DigestCandidate Candidate(long story, params Article[] articles) =>
        Candidate(story, ["act:call:done"], articles);

    public static DigestCandidate Candidate(long story, IReadOnlyList<string> facts, params Article[] articles) => new(
        new Story
        {
            Id = new StoryId(story),
            Topic = "ukraine-peace",
            Version = articles.Length,
            Began = articles.Min(article => article.Published),
            Updated = articles.Max(article => article.Published),
            Articles = articles,
        },
        Summary(story, articles, facts));

    public static DigestRequest Request(params DigestCandidate[] candidates) => new()
    {
        Candidates = candidates,
        Moment = Noon,
        Zone = "Asia/Jakarta",
        Languages = ["id", "en"],
    };

    public static Told Told(DigestCandidate candidate) => new(
        candidate.Summary.Version,
        candidate.Summary.Facts.ToHashSet(),
        candidate.Story.Articles.Select(article => article.Outlet).ToHashSet(),
        candidate.Story.Articles.Select(article => article.Id).ToHashSet());

    private static Summary Summary(long story, Article[] articles, IReadOnlyList<string> facts)
    {
        var line = new Line
        {
            Text = "Kedua presiden berbicara lewat telepon.",
            Language = "id",
            Engine = LineEngine.Extract,
            Sources = [new Provenance(articles[0].Id, 0)],
        };
        return new Summary
        {
            Story = new StoryId(story),
            Version = articles.Length,
            ByLanguage =
                new Dictionary<string, LocalSummary> { ["id"] = new(line, [line]), ["en"] = new(line, [line]) },
            Facts = facts,
            Act = "call",
            Actors = ["trump", "putin"],
        };
    }
}
