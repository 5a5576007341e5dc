using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>A section of <c>appsettings.json</c> (environment and command line win over it) and its type.</summary>
/// <param name="Name">The section's key.</param>
/// <param name="Type">The options class; its properties are the keys, its attributes their limits.</param>
public sealed record OptionsSection(string Name, Type Type)
{
    private const string Source = "appsettings.json, environment or command line";

    /// <summary>The keys that the section takes; one that is only computed cannot be set.</summary>
    public IReadOnlyList<PropertyInfo> Keys => [.. SettingsShape.Keys(Type)];

    /// <summary>
    /// Adds an error for each key, at any depth, that is unknown, of a wrong type or out of its limits.
    /// </summary>
    public void Check(IConfiguration configuration, ConfigErrors errors)
    {
        IConfigurationSection section = configuration.GetSection(Name);
        var shape = new SettingsShape(Source, errors);
        object options = Activator.CreateInstance(Type)!;
        if (shape.Fits(section, Type))
            section.Bind(options);
        else
            BindWhatFits(section, options);
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        foreach (ValidationResult result in results)
            errors.Add(Source, $"{Name}:{string.Join(',', result.MemberNames)}", result.ErrorMessage ?? "Not valid.");
    }

    /// <summary>So that the limits of the other keys are told in the same run.</summary>
    private void BindWhatFits(IConfigurationSection section, object options)
    {
        var silent = new SettingsShape(Source, new ConfigErrors());
        foreach (PropertyInfo key in Keys)
        {
            IConfigurationSection value = section.GetSection(key.Name);
            if (!value.Exists() || !silent.Fits(value, key.PropertyType))
                continue;
            if (key.GetValue(options) is IDictionary entries)
                value.Bind(entries);
            else
                key.SetValue(options, value.Get(key.PropertyType));
        }
    }
}
