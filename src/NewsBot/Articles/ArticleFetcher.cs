using System.Net.Http.Headers;
using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>Gets the page behind an entry, and reads it: politely, bounded, and only where it is worth it.</summary>
public sealed class ArticleFetcher(PageRequests requests, PageParsing parsing, PageGate worth)
{
    /// <summary>Gets and reads. Never throws for what the site does.</summary>
    public async Task<FetchedPage> FetchAsync(SourcedEntry entry, CancellationToken cancellation)
    {
        using RawPage raw = await GetAsync(entry, cancellation);
        return await ReadAsync(entry, raw, cancellation);
    }

    /// <summary>Gets the page, which waits for the site's turn. Nothing in it has been looked at yet.</summary>
    /// <returns>To be disposed when it has been read.</returns>
    public async Task<RawPage> GetAsync(SourcedEntry entry, CancellationToken cancellation)
    {
        if (entry.Entry.Link is not { } link)
            return RawPage.Without("the feed gives no address");
        if (link.IsFile)
            return await GetFileAsync(entry, link, cancellation);
        return worth(entry) is { } reason
            ? RawPage.Without(reason)
            : await requests.GetAsync(link, cancellation);
    }

    /// <summary>Reads what was got.</summary>
    public async Task<FetchedPage> ReadAsync(SourcedEntry entry, RawPage raw, CancellationToken cancellation)
    {
        if ((raw.Note ?? PagePreScan.RefuseBytes(raw.Body.Span)) is { } refusal)
            return new FetchedPage(null, null, refusal);
        PageReading reading = await parsing.ReadAsync(
            () => PageCharset.Decode(raw.Body.Span, CharsetOf(raw.ContentType)),
            ArticleBuilder.Hints(entry, raw.Address),
            cancellation);
        return new FetchedPage(reading.Content, raw.Address, reading.Refusal);
    }

    /// <summary>Only a feed that is a file itself may name files.</summary>
    private static async Task<RawPage> GetFileAsync(SourcedEntry entry, Uri link, CancellationToken cancellation)
    {
        if (!entry.Feed.Address.IsFile)
            return RawPage.Without("only a feed in a file may name files");
        if (Path.GetExtension(link.LocalPath).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return RawPage.Without("a text file is no page, its lines are the text");
        try
        {
            var file = new FileInfo(link.LocalPath);
            if (!file.Exists || file.Length > PageRequests.MostBytes)
                return RawPage.Without(file.Exists ? "the file is too large" : "there is no such file");
            return new RawPage(await File.ReadAllBytesAsync(file.FullName, cancellation), null, link, Note: null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return RawPage.Without($"the file cannot be read: {error.Message}");
        }
    }

    private static string? CharsetOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) ? type.CharSet : null;
}
