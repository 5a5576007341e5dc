using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Measure.Namespaces;

/// <summary>A network that ends at this process: every address in it is this machine's own.</summary>
internal static class OwnNetwork
{
    private const string Resolver = "/etc/resolv.conf";

    /// <summary>Why none can be made here; null where it can.</summary>
    public static string? Refusal() =>
        !OperatingSystem.IsLinux() ? "it takes Linux"
        : !File.Exists("/usr/bin/unshare") ? "it takes unshare"
        : !File.Exists("/usr/sbin/ip") && !File.Exists("/sbin/ip") ? "it takes ip (Debian's iproute2)"
        : !Environment.IsPrivilegedProcess ? "it takes root"
        : null;

    /// <summary>Runs a verb of this program in a network of its own.</summary>
    /// <returns>What it printed, and what it found broken.</returns>
    public static async Task<(string[] Lines, string[] Broken)> RunAsync(string verb, CancellationToken cancellation)
    {
        ProcessStartInfo start = Command(
            "unshare", "-n", "-m", "dotnet", typeof(OwnNetwork).Assembly.Location, verb, "--inside");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        string[] broken = process.ExitCode == 0
            ? []
            : [.. Lines(await errors).Select(line => line.Replace("BROKEN ", "", StringComparison.Ordinal))];
        return ([.. Lines(output)], broken);
    }

    /// <summary>
    /// Gives addresses to this machine, as far as a machine can have them, and has names asked of itself.
    /// </summary>
    public static async Task SettleAsync(IEnumerable<IPAddress> addresses, CancellationToken cancellation)
    {
        await CallAsync(["ip", "link", "set", "lo", "up"], cancellation);
        string batch = Path.GetTempFileName();
        await File.WriteAllLinesAsync(batch, addresses.Distinct().Select(Addition), cancellation);
        // Some are no addresses for a machine: it goes on with the next.
        using (Process process = Process.Start(Command("ip", "-force", "-batch", batch))!)
        {
            await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
        }

        File.Delete(batch);
        string resolver = Path.GetTempFileName();
        await File.WriteAllTextAsync(resolver, "nameserver 127.0.0.1\noptions timeout:2 attempts:3\n", cancellation);
        await CallAsync(["mount", "--bind", resolver, Resolver], cancellation);
    }

    private static string Addition(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? $"addr add {address}/128 dev lo nodad"
        : $"addr add {address}/32 dev lo";

    private static async Task CallAsync(string[] command, CancellationToken cancellation)
    {
        using Process process = Process.Start(Command(command))!;
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            string error = await process.StandardError.ReadToEndAsync(cancellation);
            throw new InvalidOperationException($"{string.Join(' ', command)}: {error}");
        }
    }

    private static ProcessStartInfo Command(params string[] command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        return start;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
