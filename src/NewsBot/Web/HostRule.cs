using System.Net;

namespace NewsBot.Web;

/// <summary>
/// Which names the pages answer to. A name that somebody else owns may lead to this machine (DNS rebinding), and its
/// pages would then be of one origin with ours; an address in numbers cannot be pointed elsewhere.
/// </summary>
/// <param name="bound">The address that the pages are bound to.</param>
/// <param name="names">Further names, as the settings list them.</param>
public sealed class HostRule(IPAddress bound, IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule that follows from the settings.</summary>
    public static HostRule From(WebOptions web) => new(
        IPAddress.TryParse(web.Address, out IPAddress? ip) ? ip : IPAddress.Loopback,
        web.Hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>True where a request for this host is meant for us.</summary>
    /// <param name="host">What the request names.</param>
    /// <param name="port">The port it came in by.</param>
    public bool IsOwn(HostString host, int port)
    {
        if (_names.Contains(host.Host))
            return true;
        bool isHere = host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        bool isNumbers = IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? ip);
        if (!IPAddress.IsLoopback(bound))
            return isHere || isNumbers; // Behind a forwarded port its number may be another.
        return (isHere || (isNumbers && IPAddress.IsLoopback(ip!))) && (host.Port ?? 80) == port;
    }

    /// <summary>True where a request that changes something comes from a page of ours.</summary>
    public static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
