using System.Globalization;
using NewsBot.Configuration;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>The program's own polling, allowed to reach the fakes on loopback.</summary>
public static class LocalPolling
{
    /// <summary>Storage, fetching and feeds over the database of a folder.</summary>
    public static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddSingleton(new Places(ConfigFolder: null, folder)).AddStorage().AddHttp().AddFeeds();
        services.Configure<HttpOptions>(options =>
        {
            options.AllowedAddresses = ["127.0.0.0/8"];
            options.HostInterval = TimeSpan.Zero;
        });
        return services.BuildServiceProvider();
    }

    /// <summary>The feed of one loopback host; each number has a host of its own.</summary>
    public static Feed Feed(int number, int port) => new()
    {
        Id = new FeedId(string.Create(CultureInfo.InvariantCulture, $"local-{number}")),
        Outlet = $"Local outlet {number}",
        Address = new Uri($"http://127.1.{number / 250}.{(number % 250) + 1}:{port}/feed.xml"),
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };
}
