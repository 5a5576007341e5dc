using System.Text;
using System.Text.Json;
using NewsBot.Configuration;

namespace NewsBot.CommandLine;

/// <summary>
/// Reads the settings: <c>appsettings.json</c>, then environment variables (<c>NEWSBOT_Section__Key</c>), then
/// <c>--set Section:Key=value</c>; the later wins.
/// </summary>
internal static class Settings
{
    private const string File = "appsettings.json";

    /// <exception cref="ConfigException">A source cannot be read.</exception>
    public static IConfigurationRoot Read(ConfigFiles files, IReadOnlyList<string> sets)
    {
        try
        {
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(files.Read(File) ?? "{}"));
            return new ConfigurationBuilder()
                .AddJsonStream(json)
                .AddEnvironmentVariables("NEWSBOT_")
                .AddInMemoryCollection(Pairs(sets))
                .Build();
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or JsonException)
        {
            throw new ConfigException([new(File, "", (error.InnerException ?? error).Message)]);
        }
    }

    /// <summary>A key that is given twice has its last value.</summary>
    private static Dictionary<string, string?> Pairs(IEnumerable<string> sets)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string? value) in sets.Select(Pair))
            pairs[key] = value;
        return pairs;
    }

    private static KeyValuePair<string, string?> Pair(string set)
    {
        int equals = set.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(set[..equals].Trim(), set[(equals + 1)..])
            : throw new ConfigException([new("--set", set, "Write it as Section:Key=value.")]);
    }
}
