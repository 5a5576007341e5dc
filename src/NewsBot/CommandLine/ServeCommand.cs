using NewsBot.Configuration;
using NewsBot.Web;

namespace NewsBot.CommandLine;

/// <summary><c>NewsBot</c> alone: the service.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Start start, CancellationToken cancellation)
    {
        await using WebApplication app = NewsBotHost.Service(start);
        app.Services.GetRequiredService<ConfigCheck>().Run();
        await TellAsync(start);
        await app.Services.GetRequiredService<Preparation>().RunAsync(cancellation);
        try
        {
            await app.RunAsync(cancellation);
            return 0;
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            WebOptions web = start.Settings.GetSection("Web").Get<WebOptions>() ?? new();
            await start.Surroundings.Error.WriteLineAsync(
                $"Port {web.Port} of {web.Address} is in use. Is another NewsBot running? Take another port with "
                + "--set Web:Port=5081, or 0 for any.");
            return Cli.Failure;
        }
    }

    private static async Task TellAsync(Start start)
    {
        await start.Surroundings.Error.WriteLineAsync($"Configuration: {start.Files.Where}");
        await start.Surroundings.Error.WriteLineAsync($"Data: {start.Places.DataFolder}");
    }
}
