using System.Diagnostics;
using NewsBot.Measure.Planted;

namespace NewsBot.Measure.Specs;

/// <summary>What tests came to that were run as a measurement.</summary>
/// <param name="IsKept">Whether all of them passed.</param>
/// <param name="Figures">What they counted, in their words.</param>
internal sealed record SpecFigures(bool IsKept, IReadOnlyList<string> Figures);

/// <summary>
/// Runs some of the project's tests, larger than in the suite, and reads the figures that they print.
/// </summary>
internal static class SpecRun
{
    private const string Mark = "figures: ";

    /// <summary>Runs them to their end; what they print is passed on, to the errors.</summary>
    /// <param name="filter">Which, as the tests' own command line takes it.</param>
    /// <param name="size">A variable of the environment that says how large, and its value; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SpecFigures> RunAsync(
        IEnumerable<string> filter, (string Name, string Value)? size, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["run", "-c", "Release", "--project", "tests/NewsBot.Tests", "--", "-showLiveOutput", .. filter])
        {
            WorkingDirectory = Sources.Root(),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (size is { } given)
            start.Environment[given.Name] = given.Value;
        var figures = new List<string>();
        using Process tests = Process.Start(start)!;
        while (await tests.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            int at = line.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
                figures.Add(line[(at + Mark.Length)..].Trim());
        }

        await tests.WaitForExitAsync(cancellation);
        return new SpecFigures(tests.ExitCode == 0, figures);
    }
}
