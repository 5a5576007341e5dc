using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsBot.Tests.Support;

/// <summary>
/// A PostgreSQL server of this test run, on loopback, in a temporary folder; it ends with the process. Tests that need
/// it are skipped, and say so, where PostgreSQL is not installed.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer?>> Shared = new(StartAsync);
    private readonly int _port;

    private PostgresServer(int port) => _port = port;

    /// <summary>Gives a connection string to a new, empty database; skips the test where there is no server.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        PostgresServer? server = await Shared.Value;
        Assert.SkipWhen(server is null, "PostgreSQL is not installed (./test.sh --install installs it).");
        string name = "t" + Guid.NewGuid().ToString("N");
        await using NpgsqlConnection connection = await server!.ConnectAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return server.ConnectionString(name);
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private static async Task<PostgresServer?> StartAsync()
    {
        if (Binaries() is not { } binaries)
            return null;
        string folder = Directory.CreateTempSubdirectory("newsbot-pg-").FullName;
        int port = FreePort();
        await RunAsync("chown", "postgres", folder);
        await RunAsync(
            "setpriv", [.. AsPostgres, Path.Combine(binaries, "initdb"), "-A", "trust", "-N", "-D", folder]);
        StartForGood(
            "setpriv",
            [
                .. AsPostgres, "--pdeathsig", "QUIT", Path.Combine(binaries, "postgres"), "-D", folder,
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", $"port={port.ToString(CultureInfo.InvariantCulture)}",
                "-c", "fsync=off", "-c", "max_connections=200",
            ]);
        var server = new PostgresServer(port);
        await server.UntilReadyAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteLater(folder);
        return server;
    }

    private static readonly string[] AsPostgres = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>
    /// Starts a program from a thread that lives as long as this process: the death signal is sent when the thread that
    /// started it ends, and threads of the pool do end (see prctl(2), PR_SET_PDEATHSIG).
    /// </summary>
    private static void StartForGood(string program, IEnumerable<string> arguments)
    {
        var thread = new Thread(() =>
        {
            using Process process = Start(program, arguments);
            process.BeginOutputReadLine(); // A full pipe would halt it.
            process.BeginErrorReadLine();
            process.WaitForExit();
        });
        thread.IsBackground = true;
        thread.Start();
    }

    /// <summary>
    /// Leaves the deletion to a program that outlives this process: hundreds of databases take longer to delete than
    /// xunit lets a process take to exit, and the server has to be gone first.
    /// </summary>
    private static void DeleteLater(string folder) =>
        Start("setsid", ["sh", "-c", "sleep 2; rm -rf \"$0\"", folder]).Dispose();

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {errors}");
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20";

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        return connection;
    }

    private async Task UntilReadyAsync()
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await using NpgsqlConnection connection = await ConnectAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
