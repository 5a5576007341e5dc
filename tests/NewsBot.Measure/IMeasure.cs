using System.Globalization;

namespace NewsBot.Measure;

/// <summary>One figure that the project answers for.</summary>
public interface IMeasure
{
    /// <summary>What is typed to get it.</summary>
    string Verb { get; }

    /// <summary>What follows the verb, for the list of verbs.</summary>
    string Usage { get; }

    /// <summary>Measures.</summary>
    Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation);
}

/// <summary>What was typed after the verb.</summary>
/// <param name="Files">The plain arguments.</param>
/// <param name="Flags">Options without a value, without their dashes.</param>
/// <param name="Values">Options with a value (<c>--name=value</c>), without their dashes.</param>
public sealed record MeasureArguments(
    IReadOnlyList<string> Files, IReadOnlySet<string> Flags, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The plain argument of this place, counted from zero.</summary>
    /// <exception cref="UsageException">It was left out.</exception>
    public string Plain(int place) =>
        place < Files.Count ? Files[place] : throw new UsageException("A file is missing.");

    /// <summary>The whole number that was given by this name.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public int Number(string name, int otherwise) =>
        !Values.TryGetValue(name, out string? text) ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
        : throw new UsageException($"--{name} wants a whole number, not \"{text}\".");
}

/// <summary>What was typed cannot be measured; the message says why.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>What was measured.</summary>
/// <param name="Json">For programs, one JSON object.</param>
/// <param name="Lines">For people.</param>
public sealed record MeasureResult(IReadOnlyDictionary<string, object> Json, IReadOnlyList<string> Lines)
{
    /// <summary>Where what was promised did not hold; the command then ends with 1.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];
}
