using System.Globalization;
using NewsBot.Articles;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Measure.Speed;

/// <summary>What goes into the first stage that is measured.</summary>
internal abstract class PipelineInput
{
    /// <summary>Mean size of the pages, in KB; 0 where there are none.</summary>
    public double Kilobytes { get; protected set; }

    /// <summary>Makes what is entered, published one a minute up to now.</summary>
    public abstract Task PrepareAsync(int count, CancellationToken cancellation);

    /// <summary>Hands one to the first stage.</summary>
    public abstract Task EnterAsync(int number, CancellationToken cancellation);
}

/// <summary>Articles as the stage before would have stored them.</summary>
internal sealed class StoredInput(WholeProgram program, MixedNews news) : PipelineInput
{
    private readonly Database _database = program.Services.GetRequiredService<Database>();
    private readonly WorkQueue _queue = program.Services.GetRequiredService<WorkQueue>();
    private readonly List<Article> _articles = [];

    public override Task PrepareAsync(int count, CancellationToken cancellation)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        for (int i = 0; i < count; i++)
            _articles.Add(news.Next().ToArticle(now - TimeSpan.FromMinutes(count - i)));
        return Task.CompletedTask;
    }

    public override Task EnterAsync(int number, CancellationToken cancellation) => _database.WriteAsync(
        async session =>
        {
            ArticleId id = await ArticleStore.InsertAsync(session, _articles[number], new ArticlePrint([], []));
            await _queue.AddAsync(session, StageNames.Topics, id.Value);
        },
        cancellation);
}

/// <summary>Articles as pages in files, and as the entries of local feeds that lead there.</summary>
internal sealed class PageInput(WholeProgram program, MixedNews news) : PipelineInput
{
    private const int Outlets = 20;
    private readonly FullPage _pages = new(news, new Random(2));
    private readonly List<(FeedId Feed, Entry Entry)> _entries = [];
    private readonly Database _database = program.Services.GetRequiredService<Database>();
    private readonly WorkQueue _queue = program.Services.GetRequiredService<WorkQueue>();

    public override async Task PrepareAsync(int count, CancellationToken cancellation)
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

    public override Task EnterAsync(int number, CancellationToken cancellation) => _database.WriteAsync(
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
