using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Http;

namespace NewsBot.Tests.Support;

/// <summary>The real fetcher, allowed to reach the fakes on loopback.</summary>
internal static class Fetching
{
    /// <summary>A fetcher that may connect to 127.0.0.0/8, or to <paramref name="allowed"/> instead.</summary>
    public static UntrustedHttp Http(
        FetchLimits? limits = null,
        ResolveName? resolve = null,
        string[]? allowed = null,
        OwnPorts? own = null,
        string? proxy = null)
    {
        HttpOptions options = Options(allowed);
        options.Proxy = proxy;
        var dialer = new Dialer(
            AddressPolicy.From(options),
            own ?? new OwnPorts(),
            resolve ?? Dns.GetHostAddressesAsync,
            TimeProvider.System);
        IOptions<HttpOptions> chosen = Microsoft.Extensions.Options.Options.Create(options);
        return new UntrustedHttp(chosen, limits ?? new FetchLimits(), dialer, TimeProvider.System);
    }

    public static HttpOptions Options(string[]? allowed = null) =>
        new() { AllowedAddresses = allowed ?? ["127.0.0.0/8"], HostInterval = TimeSpan.Zero };

    public static HostGate Gate(TimeProvider? clock = null, TimeSpan interval = default) =>
        new(Some(interval), clock ?? TimeProvider.System);

    public static Task<FetchResult> GetAsync(this UntrustedHttp http, Uri address) =>
        http.FetchAsync(new FetchRequest { Address = address });

    private static IOptions<HttpOptions> Some(TimeSpan interval) =>
        Microsoft.Extensions.Options.Options.Create(new HttpOptions { HostInterval = interval });
}
