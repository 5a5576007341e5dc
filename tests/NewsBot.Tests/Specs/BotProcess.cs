using System.Diagnostics;
using NewsBot.Measure.Kills.Moments;

namespace NewsBot.Tests.Specs;

/// <summary>The service as a process of its own, with what it wrote.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Screen _output = new();
    private readonly Screen _errors = new();

    /// <param name="folder">Its working directory.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="environment">Variables of its own.</param>
    /// <param name="moment">Where it is to die by itself; null for nowhere.</param>
    public BotProcess(
        string folder,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        Moment? moment = null)
    {
        string[] program = moment is null
            ? [Path.Combine(AppContext.BaseDirectory, "NewsBot.dll")]
            : [Path.Combine(AppContext.BaseDirectory, "NewsBot.Measure.dll"), MortalProgram.Word, $"{moment}"];
        var start = new ProcessStartInfo("dotnet", [.. program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => _output.Text;

    public string Errors => _errors.Text;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Its exit code, once it has ended and all it wrote has been read.</summary>
    public int Code
    {
        get
        {
            _process.WaitForExit();
            return _process.ExitCode;
        }
    }

    /// <summary>Waits until <paramref name="condition"/> holds or it has ended by itself.</summary>
    public Task SeesAsync(string what, Func<bool> condition) => Until.TrueAsync(
        what, () => condition() || HasExited, () => $"--- screen\n{Output}\n--- errors\n{Errors}");

    /// <summary>SIGKILL: nothing of it gets to do anything more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
    }
}
