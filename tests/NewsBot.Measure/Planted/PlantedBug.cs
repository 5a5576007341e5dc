using System.Text.Json;

namespace NewsBot.Measure.Planted;

/// <summary>A mistake that a test has to find.</summary>
/// <param name="Name">What is wrong then.</param>
/// <param name="File">Where, from the root of the repository.</param>
/// <param name="Find">A text that is there once.</param>
/// <param name="Replace">What stands there instead.</param>
/// <param name="Tests">Classes of tests, at least one of whose tests fails then.</param>
public sealed record PlantedBug(string Name, string File, string Find, string Replace, IReadOnlyList<string> Tests)
{
    /// <summary>Reads the list.</summary>
    /// <param name="root">Root of the repository.</param>
    public static IReadOnlyList<PlantedBug> Read(string root) =>
        JsonSerializer.Deserialize<PlantedBug[]>(
            System.IO.File.ReadAllText(Path.Combine(root, "tests", "NewsBot.Tests", "Planted", "planted.json")),
            JsonSerializerOptions.Web)!;

    /// <summary>The source with the mistake.</summary>
    /// <exception cref="InvalidOperationException">The text is not there once, so the list is out of date.</exception>
    public string Plant(string source)
    {
        int at = source.IndexOf(Find, StringComparison.Ordinal);
        if (at < 0 || source.IndexOf(Find, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"\"{Name}\": what is to be replaced is not in {File} exactly once.");
        return string.Concat(source.AsSpan(0, at), Replace, source.AsSpan(at + Find.Length));
    }
}
