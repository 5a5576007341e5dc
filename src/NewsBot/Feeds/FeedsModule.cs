using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Configuration;
using NewsBot.Feeds.Finding;

namespace NewsBot.Feeds;

/// <summary>The first stage: feeds are polled, and what is new goes on.</summary>
public static class FeedsModule
{
    /// <summary>Adds feeds, their polling and their check.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptionsFrom<PollingOptions>("Polling");
        services.AddConfigFile(FeedsFile.Load);
        services.TryAddSingleton<Random>(_ => new Random());
        services.AddSingleton<Jitter>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<SeenStore>();
        services.AddSingleton<EntryStore>();
        services.AddSingleton<FeedRetention>();
        services.AddSingleton<FeedFetch>();
        services.AddSingleton<FeedVisit>();
        services.AddSingleton<PollRecorder>();
        services.AddSingleton<Poller>();
        services.AddSingleton<PollTurn>();
        services.AddSingleton<FeedCheck>();
        services.AddSingleton<FeedWishes>();
        services.AddSingleton<FeedFinder>();
        services.AddSingleton<OpmlImport>();
        services.AddTransient<PollJob>();
        return services;
    }
}
