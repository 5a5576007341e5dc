using NewsBot.Storage;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Quartz: a persistent scheduler in the program's own database, and one in memory.</summary>
public static class SchedulingModule
{
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>Adds both schedulers and the jobs that run on them. Nothing runs before the front door opens.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="dialect">The database that the persistent scheduler shares; clustered on PostgreSQL.</param>
    /// <param name="jobs">The program's jobs.</param>
    public static IServiceCollection AddScheduling(
        this IServiceCollection services,
        Dialect dialect,
        IReadOnlyList<ScheduledJob> jobs)
    {
        services.AddQuartz(SchedulerNames.Editions, quartz =>
        {
            quartz.UsePersistentStore(store => Use(store, dialect));
            quartz.AddJobListener(provider => provider.GetRequiredService<JobWatcher>(), []);
        });
        services.AddQuartz(SchedulerNames.Polling, quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.AddJobListener(provider => provider.GetRequiredService<JobWatcher>(), []);
        });
        services.AddOptions<DataSourceOptions>(SchedulerNames.Editions)
            .PostConfigure<Database>((source, database) => source.ConnectionString = database.ConnectionString);
        services.AddOptions<QuartzSchedulerOptions>(SchedulerNames.Editions)
            .Configure<NodeName>((scheduler, node) => scheduler.InstanceId = node.Value);
        services.AddSingleton(jobs);
        foreach (ScheduledJob job in jobs)
            services.AddTransient(job.Job);
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobRunStore>();
        services.AddSingleton<JobWatcher>();
        services.AddSingleton(provider => new JobStarter(
            provider.GetRequiredService<JobReconciler>,
            name => provider.GetRequiredKeyedService<IScheduler>(name),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Alarms>();
        services.AddSingleton<JobReconciler>();
        services.AddSingleton<SchedulerLife>();
        services.AddHostedService(provider => provider.GetRequiredService<SchedulerLife>());
        return services;
    }

    /// <summary>The address is the database's own, which only the container knows.</summary>
    private static void WithDatabase(DataSourceOptions source)
    {
    }

    private static void Use(IPersistentStoreBuilder store, Dialect dialect)
    {
        store.ProvisionSchema();
        store.ConfigureStore(options => options.UseBackgroundThreads = true);
        if (dialect == Dialect.Postgres)
        {
            store.UsePostgres(WithDatabase);
            store.UseClustering(cluster => cluster.CheckinInterval = CheckIn);
        }
        else
        {
            store.UseSqlite(WithDatabase);
        }
    }
}
