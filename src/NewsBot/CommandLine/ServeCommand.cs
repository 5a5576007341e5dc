using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NewsBot.Configuration;
using NewsBot.Web;

namespace NewsBot.CommandLine;

/// <summary><c>NewsBot</c> alone: the service.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Start start, CancellationToken cancellation)
    {
        await using WebApplication app = NewsBotHost.Service(start);
        app.Services.GetRequiredService<ConfigCheck>().Run();
        await TellAsync(start);
        await SaneClock.WaitAsync(start.Surroundings, cancellation);
        await app.Services.GetRequiredService<Preparation>().RunAsync(cancellation);
        WebOptions web = start.Settings.GetSection("Web").Get<WebOptions>() ?? new();
        if (IsTaken(web))
            return await TakenAsync(start, web);
        try
        {
            await app.StartAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to end while it started: what has begun may finish, what has not is not waited for.
            await app.StopAsync(CancellationToken.None)
                .WaitAsync(Soon, start.Surroundings.Clock, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await TakenAsync(start, web);
        }
    }

    /// <summary>Asked before anything runs: a host that cannot listen logs its error with a stack.</summary>
    private static bool IsTaken(WebOptions web)
    {
        IPAddress address = IPAddress.TryParse(web.Address, out IPAddress? ip) ? ip : IPAddress.Loopback;
        using var listener = new TcpListener(address, web.Port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
        catch (SocketException)
        {
            return false; // The server itself says what is wrong with the address.
        }
    }

    private static async Task<int> TakenAsync(Start start, WebOptions web)
    {
        await start.Surroundings.Error.WriteLineAsync(
            $"Port {web.Port} of {web.Address} is in use. Is another NewsBot running? Take another port with "
            + "--set Web:Port=5081, or 0 for any.");
        return Cli.Failure;
    }

    private static async Task TellAsync(Start start)
    {
        await start.Surroundings.Error.WriteLineAsync($"Configuration: {start.Files.Where}");
        await start.Surroundings.Error.WriteLineAsync($"Data: {start.Places.DataFolder}");
        foreach (string warning in SecretFiles.Warnings(start.Settings))
            await start.Surroundings.Error.WriteLineAsync(warning);
    }
}
