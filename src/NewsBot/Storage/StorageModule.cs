using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Storage;

/// <summary>Database, migrations and the work that stages hand on.</summary>
public static class StorageModule
{
    /// <summary>Adds storage in the data folder (SQLite) or where the options say (PostgreSQL).</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsFrom<StorageOptions>("Storage");
        services.AddSingleton(provider => Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<Places>().DataFolder));
        services.AddSingleton(NodeName.OfThisProcess());
        services.AddSingleton<Migrations>();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<Vitals>();
        services.AddSingleton<Diligence>();
        services.AddSingleton<Pipeline>();
        services.AddHostedService(provider => provider.GetRequiredService<Pipeline>());
        return services;
    }

    /// <summary>Adds one stage of the way. Stages run in the order they are added.</summary>
    public static IServiceCollection AddStage<TStage>(this IServiceCollection services)
        where TStage : class, IWorkStage
    {
        services.AddSingleton<TStage>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StageWorker>(
            provider,
            (IWorkStage)provider.GetRequiredService<TStage>()));
        return services;
    }

    /// <summary>The database of a data folder.</summary>
    public static string SqliteFile(string dataFolder) => Path.Combine(dataFolder, "newsbot.db");

    private static Database Open(StorageOptions options, string dataFolder) => options.Provider switch
    {
        "postgres" => new PostgresDatabase(options.ConnectionString!),
        _ => new SqliteDatabase(SqliteFile(dataFolder)),
    };
}
