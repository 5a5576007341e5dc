using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>A section of <c>appsettings.json</c> (environment and command line win over it) and its type.</summary>
/// <param name="Name">The section's key.</param>
/// <param name="Type">The options class; its properties are the keys, its attributes their limits.</param>
public sealed record OptionsSection(string Name, Type Type)
{
    private const string Source = "appsettings.json, environment or command line";

    /// <summary>Adds an error for each key that is unknown, of a wrong type or out of its limits.</summary>
    public void Check(IConfiguration configuration, ConfigErrors errors)
    {
        IConfigurationSection section = configuration.GetSection(Name);
        object options = Activator.CreateInstance(Type)!;
        foreach (IConfigurationSection value in section.GetChildren())
        {
            PropertyInfo? property = Type.GetProperty(
                value.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null)
            {
                string hint = Nearest.Hint(value.Key, Type.GetProperties().Select(p => p.Name));
                errors.Add(Source, value.Path, $"This key is not known.{hint}");
            }
            else
            {
                Bind(value, property, options, errors);
            }
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        foreach (ValidationResult result in results)
            errors.Add(Source, $"{Name}:{string.Join(',', result.MemberNames)}", result.ErrorMessage ?? "Not valid.");
    }

    private static void Bind(IConfigurationSection value, PropertyInfo property, object options, ConfigErrors errors)
    {
        try
        {
            if (value.Get(property.PropertyType) is { } bound && property.CanWrite)
                property.SetValue(options, bound);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or ArgumentException)
        {
            string type = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name;
            errors.Add(Source, value.Path, $"\"{value.Value}\" cannot be read as {type}.");
        }
    }
}
