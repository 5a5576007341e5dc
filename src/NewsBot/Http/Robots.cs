using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;

namespace NewsBot.Http;

/// <summary>
/// Whether a site lets this program read a page. A robots.txt is kept for a day, in memory; one that cannot be had
/// because the site is down forbids everything for ten minutes (RFC 9309, section 2.3.1).
/// </summary>
public sealed class Robots(UntrustedHttp http, HostGate gate, IOptions<HttpOptions> options, TimeProvider clock)
{
    private const int MostSites = 2000;
    private const int MostBytes = 500 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan FreshFailure = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Site> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether <paramref name="address"/> may be read. Asks the site if need be, at its turn in the
    /// <see cref="HostGate"/>, so it must not be called from within a turn of that host.
    /// </summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken cancellation = default)
    {
        if (!options.Value.HonourRobots || address.Scheme == Uri.UriSchemeFile)
            return true;
        string origin = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = clock.GetUtcNow();
        if (!_sites.TryGetValue(origin, out Site? site) || site.Until <= now)
        {
            site = await AskAsync(new Uri(origin + "/robots.txt"), cancellation);
            if (_sites.Count >= MostSites)
                Forget(now);
            _sites[origin] = site;
        }

        return site.Rules.Allows(address);
    }

    private async Task<Site> AskAsync(Uri address, CancellationToken cancellation)
    {
        FetchResult result;
        await using (await gate.EnterAsync(address.IdnHost, cancellation))
        {
            var request = new FetchRequest { Address = address, Accept = "text/plain, */*;q=0.5" };
            result = await http.FetchAsync(request, cancellation);
        }

        DateTimeOffset now = clock.GetUtcNow();
        RobotsRules? rules = Rules(result);
        if (rules?.CrawlDelay is { } delay)
            gate.Slow(address.IdnHost, delay < LongestDelay ? delay : LongestDelay);
        return rules is null
            ? new Site(RobotsRules.DisallowAll, now + FreshFailure)
            : new Site(rules, now + Fresh);
    }

    private static RobotsRules? Rules(FetchResult result) => result switch
    {
        Fetched file => RobotsRules.Parse(
            Encoding.UTF8.GetString(file.Body, 0, Math.Min(file.Body.Length, MostBytes)), UserAgent.ProductToken),
        FetchFailed { Kind: FetchFailureKind.RateLimited } => null,
        FetchFailed { Status: >= 400 and < 500 } => RobotsRules.AllowAll,
        FetchFailed { Kind: FetchFailureKind.TooManyRedirects } => RobotsRules.AllowAll,
        FetchFailed { Status: 204 } => RobotsRules.AllowAll,
        _ => null,
    };

    private void Forget(DateTimeOffset now)
    {
        foreach (string origin in _sites.Where(site => site.Value.Until <= now).Select(site => site.Key))
            _sites.TryRemove(origin, out _);
        if (_sites.Count >= MostSites)
            _sites.Clear();
    }

    private sealed record Site(RobotsRules Rules, DateTimeOffset Until);
}
