using System.Diagnostics;
using NewsBot.Measure.Hostile;

namespace NewsBot.Measure;

/// <summary>
/// Thousands of hostile inputs of every kind that comes from outside, each read by the part of the program that reads
/// it, with its own limits. They are read by a process of their own, so that one which kills it can be named.
/// </summary>
internal sealed class HostileMeasure : IMeasure
{
    private const int UsualInputs = 20_000;
    private const string BrokenMark = "BROKEN ";

    public string Verb => "hostile";

    public string Usage =>
        "[KIND…] [--inputs N] [--seed N] [--replay KIND:SEED]: feeds, pages, lists, files, answers and commands that "
        + $"mean harm ({UsualInputs} distinct ones, seed 1)";

    public Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation) =>
        arguments.Values.TryGetValue("note", out string? note)
            ? InsideAsync(arguments, note, cancellation)
            : OutsideAsync(arguments, cancellation);

    /// <summary>Has another process read, and tells at which input it died.</summary>
    private static async Task<MeasureResult> OutsideAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        string note = Path.GetTempFileName();
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(
                "dotnet",
                [
                    typeof(HostileMeasure).Assembly.Location, "hostile", .. arguments.Files, "--note", note,
                    .. arguments.Values.SelectMany(pair => new[] { $"--{pair.Key}", pair.Value }),
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string[] lines = Lines(await process.StandardOutput.ReadToEndAsync(cancellation));
            string[] said = Lines(await errors);
            await process.WaitForExitAsync(cancellation);
            string last = await File.ReadAllTextAsync(note, cancellation);
            string[] broken = [.. said.Where(line => line.StartsWith(BrokenMark, StringComparison.Ordinal))];
            return new MeasureResult(
                new Dictionary<string, object>(StringComparer.Ordinal) { ["report"] = lines }, lines)
            {
                Broken = process.ExitCode == 0 || broken.Length > 0
                    ? [.. broken.Select(line => line[BrokenMark.Length..])]
                    :
                    [$"the process died with {process.ExitCode} at {last}", .. said.Take(5)],
            };
        }
        finally
        {
            File.Delete(note);
        }
    }

    private static async Task<MeasureResult> InsideAsync(
        MeasureArguments arguments, string note, CancellationToken cancellation)
    {
        await using HostileProgram program = await HostileProgram.OpenAsync(cancellation);
        if (arguments.Values.TryGetValue("replay", out string? replay))
        {
            (HostileTally tally, string shown) = await program.ReplayAsync(replay, cancellation);
            return new MeasureResult(tally.Json, [shown.ReplaceLineEndings(" "), tally.ToString()])
            {
                Broken = tally.Broken,
            };
        }

        HostileTally[] tallies = await program.RunAsync(
            arguments.Files,
            arguments.Number("inputs", UsualInputs),
            arguments.Number("seed", 1),
            begins => File.WriteAllText(note, begins),
            cancellation);
        var json = tallies.ToDictionary(tally => tally.Kind, tally => (object)tally.Json, StringComparer.Ordinal);
        string total = $"{tallies.Sum(tally => tally.Inputs)} distinct inputs, "
            + $"{tallies.Sum(tally => tally.Faults)} unexpected";
        return new MeasureResult(json, [.. tallies.Select(tally => tally.ToString()), total])
        {
            Broken = [.. tallies.SelectMany(tally => tally.Broken)],
        };
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
