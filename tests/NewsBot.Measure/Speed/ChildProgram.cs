using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Measure.Speed;

/// <summary>The built program as a process of its own, with what it prints and the most memory it has held.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly Process _process;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource<TimeSpan> _digest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _sampling;
    private long _kilobytes;

    private ChildProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _sampling = SampleAsync();
    }

    /// <summary>The most memory that was resident at a time.</summary>
    public double PeakMegabytes => Interlocked.Read(ref _kilobytes) / 1024.0;

    /// <summary>Starts <c>NewsBot</c> with these arguments, in a folder of its own.</summary>
    public static ChildProgram Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsBot.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return new ChildProgram(Process.Start(start)!);
    }

    /// <summary>When the first line of a digest was printed, from the start; null where none was in time.</summary>
    public async Task<TimeSpan?> FirstDigestAsync(TimeSpan patience, CancellationToken cancellation)
    {
        Task first =
            await Task.WhenAny(_digest.Task, _sampling, Task.Delay(patience, TimeProvider.System, cancellation));
        return first == _digest.Task || _digest.Task.IsCompleted ? await _digest.Task : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _sampling;
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _digest.TrySetResult(Stopwatch.GetElapsedTime(_start));
    }

    private async Task SampleAsync()
    {
        while (!_process.HasExited)
        {
            Sample();
            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>
    /// The kernel keeps the peak itself; it is read again and again because it goes with the process.
    /// </summary>
    private void Sample()
    {
        try
        {
            string? line = File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..])
                Interlocked.Exchange(ref _kilobytes, long.Parse(number, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has just ended.
        }
    }
}
