namespace NewsBot.Configuration;

/// <summary>Loads and checks all of the configuration before anything starts.</summary>
public sealed class ConfigCheck(
    IServiceProvider services,
    IConfiguration configuration,
    IEnumerable<OptionsSection> sections,
    IEnumerable<ConfigLoad> loads,
    ConfigErrors errors)
{
    /// <summary>Top-level keys that belong to the host or name folders, not to a section of ours.</summary>
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Logging", "Environment", "ApplicationName", "ContentRoot", "WebRoot", "Config", "Data", "Corpora", "$schema",
    };

    /// <summary>Checks everything.</summary>
    /// <exception cref="ConfigException">Something is wrong; it names all of it.</exception>
    public void Run()
    {
        CheckSectionNames();
        foreach (OptionsSection section in sections)
            section.Check(configuration, errors);
        foreach (ConfigLoad load in loads)
            services.GetRequiredService(load.Type);
        if (!errors.None)
            throw new ConfigException(errors.All);
    }

    private void CheckSectionNames()
    {
        HashSet<string> known = new(sections.Select(section => section.Name), StringComparer.OrdinalIgnoreCase);
        foreach (IConfigurationSection section in configuration.GetChildren())
        {
            if (!known.Contains(section.Key) && !Hosts.Contains(section.Key))
            {
                errors.Add(
                    "appsettings.json, environment or command line",
                    section.Key,
                    $"This section is not known.{Nearest.Hint(section.Key, known)}");
            }
        }
    }
}
