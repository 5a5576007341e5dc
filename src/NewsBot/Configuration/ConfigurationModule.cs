namespace NewsBot.Configuration;

/// <summary>How stages say what they read from the configuration, so that all of it is checked before start.</summary>
public static class ConfigurationModule
{
    /// <summary>Adds the configuration files and the check of everything that is read from them.</summary>
    public static IServiceCollection AddChecks(this IServiceCollection services, Places places, ConfigFiles files) =>
        services
            .AddSingleton(places)
            .AddSingleton(files)
            .AddSingleton<ConfigErrors>()
            .AddSingleton<ConfigCheck>();

    /// <summary>Binds a section of the settings to <typeparamref name="T"/> and has it checked before start.</summary>
    public static IServiceCollection AddOptionsFrom<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton(new OptionsSection(section, typeof(T)));
        services.AddOptions<T>().BindConfiguration(section);
        return services;
    }

    /// <summary>
    /// Adds what <paramref name="load"/> makes of configuration files as a singleton, loaded and checked before start.
    /// </summary>
    public static IServiceCollection AddConfigFile<T>(
        this IServiceCollection services,
        Func<ConfigFiles, ConfigErrors, T> load)
        where T : class
    {
        services.AddSingleton(new ConfigLoad(typeof(T)));
        services.AddSingleton(provider => load(
            provider.GetRequiredService<ConfigFiles>(),
            provider.GetRequiredService<ConfigErrors>()));
        return services;
    }
}

/// <summary>Something that is loaded from configuration files.</summary>
/// <param name="Type">What is made of them.</param>
public sealed record ConfigLoad(Type Type);
