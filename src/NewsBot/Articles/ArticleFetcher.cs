using NewsBot.Articles.Pages;
using NewsBot.Http;

namespace NewsBot.Articles;

/// <summary>What came of the page behind an entry.</summary>
/// <param name="Content">What it says; null where it could not be had.</param>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Note">Why it cannot serve, for a person; null where it can.</param>
public sealed record FetchedPage(PageContent? Content, Uri? Address, string? Note);

/// <summary>Gets the page behind an entry: politely, bounded, and only where its site allows it.</summary>
public sealed class ArticleFetcher(
    UntrustedHttp http,
    HostGate gate,
    Robots robots,
    PageParsing parsing,
    PageGate worth)
{
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Fetches and reads. Never throws for what the site does.</summary>
    public async Task<FetchedPage> FetchAsync(SourcedEntry entry, CancellationToken cancellation)
    {
        if (entry.Entry.Link is not { } link)
            return Without("the feed gives no address");
        if (link.IsFile)
            return await ReadFileAsync(entry, link, cancellation);
        if (worth(entry) is { } reason)
            return Without(reason);
        if (!await robots.AllowsAsync(link, cancellation))
            return Without("the site's robots.txt does not allow it");
        FetchResult result;
        await using (await gate.EnterAsync(link.IdnHost, cancellation))
            result = await http.FetchAsync(new FetchRequest { Address = link, MaxBytes = MostBytes }, cancellation);
        return result switch
        {
            Fetched page when LedToFrontPage(link, page.FinalAddress) => Without(
                "the address leads to the site's front page"),
            Fetched page => await ReadAsync(entry, page.Body, page.ContentType, page.FinalAddress, cancellation),
            FetchFailed failed => Without(failed.Message),
            _ => Without("the site sent no page"),
        };
    }

    private static FetchedPage Without(string note) => new(null, null, note);

    private static bool LedToFrontPage(Uri link, Uri final) =>
        link.PathAndQuery.Length > 1 && final.PathAndQuery.Length <= 1;

    /// <summary>Only a feed that is a file itself may name files.</summary>
    private async Task<FetchedPage> ReadFileAsync(SourcedEntry entry, Uri link, CancellationToken cancellation)
    {
        if (!entry.Feed.Address.IsFile)
            return Without("only a feed in a file may name files");
        if (Path.GetExtension(link.LocalPath).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return Without("a text file is no page, its lines are the text");
        try
        {
            var file = new FileInfo(link.LocalPath);
            if (!file.Exists || file.Length > MostBytes)
                return Without(file.Exists ? "the file is too large" : "there is no such file");
            byte[] body = await File.ReadAllBytesAsync(file.FullName, cancellation);
            return await ReadAsync(entry, body, contentType: null, link, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Without($"the file cannot be read: {error.Message}");
        }
    }

    private async Task<FetchedPage> ReadAsync(
        SourcedEntry entry, byte[] body, string? contentType, Uri address, CancellationToken cancellation)
    {
        if (PagePreScan.RefuseBytes(body) is { } refusal)
            return Without(refusal);
        string html = PageCharset.Decode(body, CharsetOf(contentType));
        PageReading reading = await parsing.ReadAsync(html, ArticleBuilder.Hints(entry, address), cancellation);
        return new FetchedPage(reading.Content, address, reading.Refusal);
    }

    private static string? CharsetOf(string? contentType) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet : null;
}
