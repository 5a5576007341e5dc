using System.ComponentModel;
using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>Holds settings against the type that they are bound to, down to the last nested key.</summary>
internal sealed class SettingsShape(string source, ConfigErrors errors)
{
    /// <summary>The keys of an options class: what can be set. What is only computed is no key.</summary>
    public static IEnumerable<PropertyInfo> Keys(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>Adds an error for each place below <paramref name="section"/> that does not fit.</summary>
    /// <returns>True where all of it fits, so that it can be bound.</returns>
    public bool Fits(IConfigurationSection section, Type type, bool mayBeNull = false)
    {
        if (TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return ValueFits(section, Nullable.GetUnderlyingType(type) ?? type, mayBeNull);
        if (!string.IsNullOrEmpty(section.Value))
        {
            string needed = type.IsArray ? $"a list is needed: {section.Path}:0" : "keys below it are needed";
            return Wrong(section, $"This is \"{section.Value}\", but {needed}.");
        }

        return section.GetChildren().ToArray().Aggregate(true, (fits, child) => ChildFits(child, type) && fits);
    }

    private bool ChildFits(IConfigurationSection child, Type parent)
    {
        if (parent.IsArray)
            return Fits(child, parent.GetElementType()!);
        if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return Fits(child, parent.GetGenericArguments()[1]);
        PropertyInfo? property = Keys(parent)
            .FirstOrDefault(key => key.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
        return property is null
            ? Wrong(child, $"This key is not known.{Nearest.Hint(child.Key, Keys(parent).Select(key => key.Name))}")
            : Fits(child, property.PropertyType, IsNullable(property));
    }

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private bool ValueFits(IConfigurationSection section, Type type, bool mayBeNull)
    {
        string needed = ValueNames.Of(type);
        if (section.GetChildren().Any())
            return Wrong(section, $"This has keys below it, but {needed} is needed.");
        if (section.Value is null)
            return mayBeNull
                || Wrong(section, $"This is null, but {needed} is needed; without the key, its default is.");
        try
        {
            section.Get(type);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or ArgumentException)
        {
            return Wrong(section, $"This is \"{section.Value}\", but {needed} is needed.");
        }
    }

    private bool Wrong(IConfigurationSection section, string problem)
    {
        errors.Add(source, section.Path, problem);
        return false;
    }
}
