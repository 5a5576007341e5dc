using System.Diagnostics;

namespace NewsBot.Measure.Planted;

/// <summary>A copy of the sources in which mistakes can be made, built and tested.</summary>
internal sealed class Workshop : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private readonly string _folder = Directory.CreateTempSubdirectory("newsbot-planted-").FullName;

    /// <summary>Copies what git knows of, and what it would take up.</summary>
    public static async Task<Workshop> OfAsync(string root, CancellationToken cancellation)
    {
        (int code, string files) = await RunAsync(
            root, "git", ["ls-files", "-z", "-co", "--exclude-standard"], cancellation);
        if (code != 0)
            throw new InvalidOperationException("The sources are not in a git repository.");
        var shop = new Workshop();
        foreach (string file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string copy = Path.Combine(shop._folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (File.Exists(Path.Combine(root, file)))
                File.Copy(Path.Combine(root, file), copy);
        }

        return shop;
    }

    /// <summary>Builds; tells the errors, or null.</summary>
    public async Task<string?> BuildAsync(CancellationToken cancellation)
    {
        (int code, string said) = await RunAsync(
            _folder,
            "dotnet",
            ["build", "tests/NewsBot.Tests", "-c", "Debug", "-v", "q", "-nologo", "-p:RunAnalyzers=false"],
            cancellation);
        return code == 0 ? null : said;
    }

    /// <summary>Runs the tests of some classes.</summary>
    /// <returns>True where all passed.</returns>
    public async Task<bool> PassesAsync(IEnumerable<string> classes, CancellationToken cancellation)
    {
        (int code, string said) = await RunAsync(
            _folder,
            "dotnet",
            [
                "tests/NewsBot.Tests/bin/Debug/net10.0/NewsBot.Tests.dll",
                .. classes.SelectMany(name => (string[])["-class", name]),
            ],
            cancellation);
        return code == 0 && said.Contains("Total: ", StringComparison.Ordinal)
            && !said.Contains("Total: 0,", StringComparison.Ordinal);
    }

    /// <summary>Plants a mistake.</summary>
    /// <returns>Takes it out again.</returns>
    public Action Plant(PlantedBug bug)
    {
        string file = Path.Combine(_folder, bug.File);
        string whole = File.ReadAllText(file);
        File.WriteAllText(file, bug.Plant(whole));
        return () => File.WriteAllText(file, whole);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Said)> RunAsync(
        string folder, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output + await errors);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} did not end within {Patience.TotalMinutes} minutes.");
        }
    }
}
