using Microsoft.Extensions.Options;
using NewsBot.Http;

namespace NewsBot.Articles;

/// <summary>
/// Asks sites for pages: only what their robots.txt allows, each site in its turn, and not too many pages at once.
/// Whoever waits for a site's turn keeps nobody else from theirs.
/// </summary>
public sealed class PageRequests(UntrustedHttp http, HostGate gate, Robots robots, IOptions<ArticlesOptions> options)
    : IDisposable
{
    /// <summary>No page may be larger.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private readonly SemaphoreSlim _slots = new(options.Value.Parallelism);

    /// <summary>Gets a page. Never throws for what its site does.</summary>
    /// <returns>To be disposed when it has been read; so many pages are in memory at once, and no more.</returns>
    public async Task<RawPage> GetAsync(Uri link, CancellationToken cancellation)
    {
        if (!await robots.AllowsAsync(link, cancellation))
            return RawPage.Without("the site's robots.txt does not allow it");
        await using IAsyncDisposable turn = await gate.EnterAsync(link.IdnHost, cancellation);
        await _slots.WaitAsync(cancellation);
        try
        {
            return (await AskAsync(link, cancellation)).Then(() => _slots.Release());
        }
        catch
        {
            _slots.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static bool LedToFrontPage(Uri link, Uri final) =>
        link.PathAndQuery.Length > 1 && final.PathAndQuery.Length <= 1;

    private async Task<RawPage> AskAsync(Uri link, CancellationToken cancellation) =>
        await http.FetchAsync(new FetchRequest { Address = link, MaxBytes = MostBytes }, cancellation) switch
        {
            Fetched page when LedToFrontPage(link, page.FinalAddress) => RawPage.Without(
                "the address leads to the site's front page"),
            Fetched page => new RawPage(page.Body, page.ContentType, page.FinalAddress, Note: null),
            FetchFailed failed => RawPage.Without(failed.Message),
            _ => RawPage.Without("the site sent no page"),
        };
}
