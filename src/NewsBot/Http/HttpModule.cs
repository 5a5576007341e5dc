using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Http.Models;

namespace NewsBot.Http;

/// <summary>Everything that fetches what feeds and pages name.</summary>
public static class HttpModule
{
    /// <summary>Adds <see cref="UntrustedHttp"/>, <see cref="HostGate"/> and <see cref="Robots"/>.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddOptionsFrom<HttpOptions>("Http");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new FetchLimits());
        services.TryAddSingleton<ResolveName>(Dns.GetHostAddressesAsync);
        services.AddSingleton<OwnPorts>();
        services.AddSingleton(provider =>
            AddressPolicy.From(provider.GetRequiredService<IOptions<HttpOptions>>().Value));
        services.AddSingleton<Dialer>();
        services.AddSingleton<UntrustedHttp>();
        services.AddSingleton<HostGate>();
        services.AddSingleton<Robots>();
        services.AddModelHttp();
        return services;
    }
}
