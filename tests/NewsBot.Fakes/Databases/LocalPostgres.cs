using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsBot.Fakes.Databases;

/// <summary>
/// A PostgreSQL server of our own, on loopback, in a temporary folder; it ends with this process. It can be killed and
/// started again, as servers are.
/// </summary>
public sealed class LocalPostgres
{
    private static readonly string[] AsPostgres = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];
    private readonly string _binaries;
    private readonly string _folder;
    private Process? _process;

    private LocalPostgres(string binaries, string folder, int port) =>
        (_binaries, _folder, Port) = (binaries, folder, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Makes and starts one; null where PostgreSQL is not installed.</summary>
    public static async Task<LocalPostgres?> StartAsync()
    {
        if (Binaries() is not { } binaries)
            return null;
        string folder = Directory.CreateTempSubdirectory("newsbot-pg-").FullName;
        await RunAsync("chown", "postgres", folder);
        await RunAsync(
            "setpriv", [.. AsPostgres, Path.Combine(binaries, "initdb"), "-A", "trust", "-N", "-D", folder]);
        var server = new LocalPostgres(binaries, folder, FreePort());
        await server.StartAgainAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteLater(folder);
        return server;
    }

    /// <summary>Makes a new, empty database; gives its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        string name = "t" + Guid.NewGuid().ToString("N");
        await using NpgsqlConnection connection = await ConnectAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Kills it, as a power cut would: every connection breaks.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        _process = null;
    }

    /// <summary>Starts it on the data it has, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        _process = await StartForGoodAsync(
            "setpriv",
            [
                .. AsPostgres, "--pdeathsig", "QUIT", Path.Combine(_binaries, "postgres"), "-D", _folder,
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", $"port={Port.ToString(CultureInfo.InvariantCulture)}",
                "-c", "fsync=off", "-c", "max_connections=200",
            ]);
        await UntilReadyAsync();
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

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
    private static Task<Process> StartForGoodAsync(string program, IEnumerable<string> arguments)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            Process process = Start(program, arguments);
            process.BeginOutputReadLine(); // A full pipe would halt it.
            process.BeginErrorReadLine();
            started.SetResult(process);
            process.WaitForExit();
        });
        thread.IsBackground = true;
        thread.Start();
        return started.Task;
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

    /// <summary>How a database of it is reached.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Maximum Pool Size=20";

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>It listens before it takes anybody in.</summary>
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
