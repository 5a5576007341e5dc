using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NewsBot.Fakes.Sites;

/// <summary>
/// News sites on loopback. One listener answers for every host 127.x.y.z, so that polling sees distinct hosts. What it
/// answers is scripted by path, or by host and path; everything it is asked is kept.
/// </summary>
public sealed class FakeSite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Func<FakeRequest, FakePage>> _pages = new(StringComparer.Ordinal);

    private FakeSite(WebApplication server, TimeProvider clock)
    {
        _server = server;
        _clock = clock;
        server.Run(AnswerAsync);
    }

    /// <summary>Everything asked so far, in order.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    public int Port { get; private set; }

    /// <summary>Starts on a free port, or on the one given, of every address or of one.</summary>
    public static async Task<FakeSite> StartAsync(int port = 0, TimeProvider? clock = null, IPAddress? at = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(at ?? IPAddress.Any, port);
        });
        var site = new FakeSite(builder.Build(), clock ?? TimeProvider.System);
        await site._server.StartAsync();
        string address = site._server.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First();
        site.Port = new Uri(address).Port;
        return site;
    }

    /// <summary>Scripts the answer at a path such as <c>/feed.xml</c>, on all hosts.</summary>
    public FakeSite Page(string path, FakePage page) => Page(path, _ => page);

    /// <summary>Scripts answers that depend on the request.</summary>
    public FakeSite Page(string path, Func<FakeRequest, FakePage> page)
    {
        _pages[path] = page;
        return this;
    }

    /// <summary>Scripts what is answered where nothing else is scripted.</summary>
    public FakeSite Otherwise(Func<FakeRequest, FakePage> page) => Page("*", page);

    /// <summary>The address of a path, on host 127.0.0.1 or another of 127.0.0.0/8.</summary>
    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _server.WaitForShutdownAsync(cancellation);

    private async Task AnswerAsync(HttpContext context)
    {
        // Whoever asks from the address itself is on this machine too.
        if (context.Connection.RemoteIpAddress is not { } remote
            || !(IPAddress.IsLoopback(remote) || remote.Equals(context.Connection.LocalIpAddress)))
        {
            context.Abort();
            return;
        }

        var request = new FakeRequest(
            context.Request.Host.Host,
            context.Request.Path + context.Request.QueryString,
            _clock.GetUtcNow(),
            context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(request);
        await SendAsync(context, Script(request)(request));
    }

    private Func<FakeRequest, FakePage> Script(FakeRequest request) =>
        _pages.TryGetValue(request.Path, out var page) || _pages.TryGetValue("*", out page)
            ? page
            : _ => FakePage.OfStatus(404);

    private async Task SendAsync(HttpContext context, FakePage page)
    {
        if (page.Latency > TimeSpan.Zero)
            await Task.Delay(page.Latency, _clock, context.RequestAborted);
        foreach ((string name, string value) in page.Headers)
            context.Response.Headers[name] = value;
        if (page.ETag is { } tag)
            context.Response.Headers.ETag = tag;
        bool same = page.ETag is not null && context.Request.Headers.IfNoneMatch == page.ETag;
        context.Response.StatusCode = same ? StatusCodes.Status304NotModified : page.Status;
        if (same || page.Status is >= 300 and < 400)
            return;
        context.Response.ContentType = page.ContentType;
        context.Response.ContentLength = page.Body.Length;
        await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
    }
}
