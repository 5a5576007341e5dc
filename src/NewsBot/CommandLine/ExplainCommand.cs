using System.CommandLine;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Feeds;

namespace NewsBot.CommandLine;

/// <summary>
/// <c>NewsBot explain URL|FILE</c>: takes one article the whole way, stores nothing, and says at each stage what was
/// decided and why.
/// </summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> What = new("article")
    {
        Description = "Address of an article's page, or a file of it (.html or .txt, the title in the first line).",
        HelpName = "URL|FILE",
    };

    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command(
            "explain", "Prints the way of one article through every stage, with reasons.") { What };
        command.SetAction((parsed, token) =>
            RunAsync(common.Read(parsed, surroundings), parsed.GetRequiredValue(What), token));
        return command;
    }

    private static async Task<int> RunAsync(Start start, string what, CancellationToken cancellation)
    {
        if (AddressOf(what) is not { } address)
        {
            await start.Surroundings.Error.WriteLineAsync(
                $"\"{what}\" is neither a file that exists nor an address that begins with http:// or https://.");
            return Cli.BadUsage;
        }

        using IHost host = NewsBotHost.Tool(start, static _ => { });
        host.Services.GetRequiredService<ConfigCheck>().Run();
        SourcedEntry entry = Entry(address, start.Surroundings.Clock.GetUtcNow());
        FetchedPage page = await host.Services.GetRequiredService<ArticleFetcher>().FetchAsync(entry, cancellation);
        ArticleBuilder builder = host.Services.GetRequiredService<ArticleBuilder>();
        Article article = builder.Build(entry, page) with { Id = new ArticleId(1) };
        if (article.Text.Length == 0)
        {
            await start.Surroundings.Error.WriteLineAsync($"There is no article to explain: {article.PageNote}.");
            return Cli.Failure;
        }

        await start.Surroundings.Out.WriteAsync(host.Services.GetRequiredService<Explanation>().Of(article));
        return 0;
    }

    private static Uri? AddressOf(string what)
    {
        if (File.Exists(what))
            return new Uri(Path.GetFullPath(what));
        return Uri.TryCreate(what, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
                ? address
                : null;
    }

    /// <summary>The entry of a feed that says nothing but the address, or carries the file's text.</summary>
    private static SourcedEntry Entry(Uri address, DateTimeOffset now)
    {
        var feed = new Feed
        {
            Id = new FeedId("explain"),
            Outlet = address.IsFile ? Path.GetFileName(address.LocalPath) : address.Host,
            Address = address,
            Language = "und",
            Country = "xx",
            Kind = OutletKind.Newspaper,
        };
        Entry entry = address.IsFile
            ? FileFeed.Article(new FileInfo(address.LocalPath))
            : new Entry { Title = "", Link = address };
        return new SourcedEntry(new StoredEntry(new EntryId(1), feed.Id, now, entry), feed);
    }
}
