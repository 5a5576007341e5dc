using System.Diagnostics;
using System.Text.Json;

namespace NewsBot.Measure.Campaign;

/// <summary>One step of the campaign in a process of its own, so that its end is not the end of the others.</summary>
internal static class StepProcess
{
    private const string BrokenMark = "BROKEN ";

    /// <summary>Runs the step to its end.</summary>
    /// <returns>What it printed, what of the promise it found broken, and the minutes that it took.</returns>
    public static async Task<StepOutcome> RunAsync(CampaignStep step, CancellationToken cancellation)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "NewsBot.Measure.dll");
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [program, .. step.Line.Split(' '), "--json"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        long began = TimeProvider.System.GetTimestamp();
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            string[] complaints = (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync(cancellation);
            double minutes = TimeProvider.System.GetElapsedTime(began).TotalMinutes;
            return new StepOutcome(step, Read(output), [.. Broken(process.ExitCode, complaints)], minutes);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What it found broken; a step that printed no verdict is broken itself.</summary>
    private static IEnumerable<string> Broken(int code, string[] complaints)
    {
        string[] found = [.. complaints.Where(line => line.StartsWith(BrokenMark, StringComparison.Ordinal))];
        IEnumerable<string> said = complaints.TakeWhile(line => !line.StartsWith("   at ", StringComparison.Ordinal));
        if (code != 0 && found.Length == 0)
            yield return $"ended with {code}: {string.Join("; ", said)}";
        foreach (string line in found)
            yield return line[BrokenMark.Length..];
    }

    private static JsonElement? Read(string output)
    {
        try
        {
            return JsonElement.Parse(output);
        }
        catch (JsonException)
        {
            return null; // It ended without a result, which its exit code tells too.
        }
    }
}
