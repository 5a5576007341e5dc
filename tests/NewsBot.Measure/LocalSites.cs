using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsBot.Feeds;

namespace NewsBot.Measure;

/// <summary>The fake news sites in a process of their own; every host 127.x.y.z has a feed.</summary>
internal sealed class LocalSites : IAsyncDisposable
{
    private readonly Process _process;
    private readonly int _port;

    private LocalSites(Process process, int port)
    {
        _process = process;
        _port = port;
    }

    public static async Task<LocalSites> StartAsync(int latencyMilliseconds, CancellationToken cancellation)
    {
        int port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "NewsBot.Fakes.dll"), "site",
            "--port", port.ToString(CultureInfo.InvariantCulture),
            "--latency", latencyMilliseconds.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync(cancellation) is not null
            ? new LocalSites(process, port)
            : throw new InvalidOperationException("The fake sites did not start.");
    }

    /// <summary>The feed of one host.</summary>
    public Feed Feed(int number) => LocalPolling.Feed(number, _port);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
