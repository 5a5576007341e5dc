using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NewsBot.Http;

namespace NewsBot.Web;

/// <summary>Where the pages are, once the server listens.</summary>
public sealed class PageAddress
{
    private readonly IServer _server;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for the program to have started; from then on no feed may lead to its port.</summary>
    public PageAddress(IServer server, IHostApplicationLifetime lifetime, OwnPorts own)
    {
        _server = server;
        lifetime.ApplicationStarted.Register(() =>
        {
            if (Uri.TryCreate(Address, UriKind.Absolute, out Uri? address))
                own.Add(address.Port);
            _ready.SetResult();
        });
    }

    /// <summary>Done when the server listens.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Such as <c>http://127.0.0.1:5080</c>.</summary>
    public string Address => _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "none";
}
