using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills.Moments;

namespace NewsBot.Measure.Kills;

/// <summary>The real program as a process of its own, as a user starts it, to be killed.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private Victim(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine(); // A full pipe would halt it.
        process.BeginErrorReadLine();
    }

    /// <summary>True once it has ended, which it must not do by itself.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The lines it has written so far.</summary>
    public IReadOnlyCollection<string> Said => _said;

    /// <summary>The system's number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it on a folder of data, without feeds, as a bot of the fake.</summary>
    /// <param name="store">Where it keeps what it knows.</param>
    /// <param name="telegram">Whose bot it is.</param>
    /// <param name="at">The call of the system where it is to die by itself; null for none.</param>
    /// <param name="moment">The moment when it is to die by itself; null for none.</param>
    /// <param name="environment">What else it finds in its environment.</param>
    /// <param name="build">The folder of another build of the program; null for this one.</param>
    public static Victim Start(
        KillStore store,
        FakeTelegram telegram,
        CallPoint? at = null,
        Moment? moment = null,
        IReadOnlyDictionary<string, string>? environment = null,
        string? build = null)
    {
        string folder = store.Folder;
        string config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;
        File.WriteAllText(Path.Combine(config, "feeds.json"), """{ "feeds": {} }""");
        string[] program = [.. at?.Tracer ?? [], "dotnet", .. Program(moment, build)];
        var start = new ProcessStartInfo(
            program[0],
            [
                .. program[1..],
                "--config", config, "--data", folder,
                "--set", "Web:Port=0", "--set", $"Telegram:Token={telegram.Token}",
                "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
                .. store.Settings,
            ])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new Victim(Process.Start(start)!);
    }

    private static string[] Program(Moment? moment, string? build) => moment is null
        ? [Path.Combine(build ?? AppContext.BaseDirectory, "NewsBot.dll")]
        : [Path.Combine(AppContext.BaseDirectory, "NewsBot.Measure.dll"), MortalProgram.Word, $"{moment}"];

    /// <summary>SIGKILL: nothing of it gets to do anything more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: it may finish what it has begun.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    /// <summary>Waits for an end that it comes to by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>SIGSTOP: it holds still wherever it is, as a laptop that sleeps does.</summary>
    public Task StopAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT: it goes on as if nothing had happened.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
            _said.Enqueue(line);
    }

    private async Task SignalAsync(string name)
    {
        using var asking = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        await asking.WaitForExitAsync();
    }
}
