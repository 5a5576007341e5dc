using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Articles.Floods;
using NewsBot.Articles.Pages;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>From entries to articles.</summary>
public static class ArticlesModule
{
    private static readonly PageGate Open = _ => null;

    /// <summary>
    /// Adds the stage, its store and its retention. A later stage may replace the <see cref="PageGate"/>: it is open.
    /// </summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptionsFrom<ArticlesOptions>("Articles");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Open);
        services.AddConfigFile(ArticleLanguages.Load);
        services.AddSingleton<EntrySource>();
        services.AddSingleton<FindEntry>(provider => provider.GetRequiredService<EntrySource>().FindAsync);
        services.AddSingleton<ArticleStore>().AddSingleton<ArticleCounts>();
        services.AddSingleton<ArticleRetention>();
        services.AddSingleton<FloodStore>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<PageParsing>();
        services.AddSingleton<PageRequests>();
        services.AddSingleton<ArticleFetcher>();
        services.AddSingleton<ArticleBuilder>();
        services.AddStage<ArticleStage>();
        return services;
    }
}
