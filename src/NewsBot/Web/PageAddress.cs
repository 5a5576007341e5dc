using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NewsBot.Chats.Local;
using NewsBot.Http;

namespace NewsBot.Web;

/// <summary>Where the pages are, once the server listens.</summary>
public sealed class PageAddress
{
    private readonly IServer _server;
    private readonly LocalKeys _keys;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for the program to have started; from then on no feed may lead to its port.</summary>
    public PageAddress(IServer server, IHostApplicationLifetime lifetime, OwnPorts own, LocalKeys keys)
    {
        _server = server;
        _keys = keys;
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

    /// <summary>A new one-time link to the local chat, for whoever sits at this machine.</summary>
    public async Task<string> NewChatLinkAsync(CancellationToken cancellation = default)
    {
        string here = Address.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)
            .Replace("//[::]:", "//[::1]:", StringComparison.Ordinal);
        return $"{here}/chat?key={await _keys.NewLinkAsync(cancellation)}";
    }
}
