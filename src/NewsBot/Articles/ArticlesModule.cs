using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Articles.Pages;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>From entries to articles.</summary>
public static class ArticlesModule
{
    /// <summary>
    /// Adds the stage, its store and its retention. A later stage may replace <see cref="IWorthFetching"/>.
    /// </summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptionsFrom<ArticlesOptions>("Articles");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorthFetching, AllWorthFetching>();
        services.AddConfigFile(ArticleLanguages.Load);
        services.AddSingleton<IEntrySource, EntrySource>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleRetention>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<PageParsing>();
        services.AddSingleton<ArticleFetcher>();
        services.AddSingleton<ArticleBuilder>();
        services.AddStage<ArticleStage>();
        return services;
    }
}
