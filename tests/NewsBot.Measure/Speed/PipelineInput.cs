using System.Globalization;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Measure.Speed;

/// <summary>Articles as pages in files, and as the entries of local feeds that lead there.</summary>
internal sealed class PipelineInput(WholeProgram program, MixedNews news)
{
    private const int Outlets = 20;
    private readonly FullPage _pages = new(news, new Random(2));
    private readonly List<(FeedId Feed, Entry Entry)> _entries = [];
    private readonly Database _database = program.Services.GetRequiredService<Database>();
    private readonly WorkQueue _queue = program.Services.GetRequiredService<WorkQueue>();

    /// <summary>Mean size of the pages, in KB.</summary>
    public double Kilobytes { get; private set; }

    /// <summary>Writes the pages, published one a minute up to now.</summary>
    public async Task WriteAsync(int count, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(program.Folder.FullName, "pages"));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var feeds = new Dictionary<FeedId, Feed>();
        long size = 0;
        for (int i = 0; i < count; i++)
        {
            MixedArticle article = news.Next();
            Feed feed = Feed(article.Language, i % Outlets);
            feeds[feed.Id] = feed;
            DateTimeOffset published = now - TimeSpan.FromMinutes(count - i);
            var file = new FileInfo(
                Path.Combine(program.Folder.FullName, "pages", i.ToString(CultureInfo.InvariantCulture) + ".html"));
            await File.WriteAllTextAsync(file.FullName, _pages.Write(article, published), cancellation);
            size += file.Length;
            _entries.Add((feed.Id, new Entry
            {
                Guid = file.Name,
                Link = new Uri(file.FullName),
                Title = article.Title,
                Html = $"<p>{System.Net.WebUtility.HtmlEncode(article.Paragraphs[0])}</p>",
                Published = published,
            }));
        }

        Kilobytes = size / 1000.0 / count;
        await program.Services.GetRequiredService<FeedStore>().ReconcileAsync([.. feeds.Values], cancellation);
    }

    /// <summary>Hands one entry to the first stage, as a poll does.</summary>
    public Task EnterAsync(int number, CancellationToken cancellation) => _database.WriteAsync(
        async session =>
        {
            (FeedId feed, Entry entry) = _entries[number];
            EntryId id = await EntryStore.AddAsync(session, feed, entry, TimeProvider.System.GetUtcNow());
            await _queue.AddAsync(session, StageNames.Articles, id.Value);
        },
        cancellation);

    private Feed Feed(string language, int outlet) => new()
    {
        Id = new FeedId($"{language}-{outlet}"),
        Outlet = $"Outlet {language} {outlet}",
        Address = new Uri(Path.Combine(program.Folder.FullName, "pages", $"{language}-{outlet}.xml")),
        Language = language,
        Country = "id",
        Kind = OutletKind.Newspaper,
    };
}
