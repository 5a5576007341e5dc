using System.CommandLine;
using System.Net;
using NewsBot.Web;

namespace NewsBot.CommandLine;

/// <summary><c>NewsBot health</c>: asks the bot that runs here whether it is well (the image's health check).</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("health", "Asks the bot that runs on this machine whether it is well.");
        command.SetAction((parsed, token) => RunAsync(common.Read(parsed, surroundings), token));
        return command;
    }

    private static async Task<int> RunAsync(Start start, CancellationToken cancellation)
    {
        WebOptions web = start.Settings.GetSection("Web").Get<WebOptions>() ?? new();
        var address = new UriBuilder(Uri.UriSchemeHttp, Reachable(web.Address), web.Port, "/healthz").Uri;
        try
        {
            using HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(Patience);
            using HttpResponseMessage answer = await http.SendAsync(request, deadline.Token);
            await start.Surroundings.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(deadline.Token));
            return answer.IsSuccessStatusCode ? 0 : Cli.Failure;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            await start.Surroundings.Error.WriteLineAsync($"No NewsBot answers at {address}.");
            return Cli.Failure;
        }
    }

    /// <summary>A bot that listens on every address is reached on loopback.</summary>
    private static string Reachable(string address) => IPAddress.TryParse(address, out IPAddress? ip) switch
    {
        true when ip.Equals(IPAddress.Any) => "127.0.0.1",
        true when ip.Equals(IPAddress.IPv6Any) => "[::1]",
        true when ip.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 => $"[{ip}]",
        _ => address,
    };
}
