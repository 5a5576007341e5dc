using System.Net;
using System.Net.Sockets;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Http;

public sealed class ConnectionTests
{
    private static readonly IPAddress Loopback = IPAddress.Loopback;

    [Fact]
    public async Task N01_a_name_that_does_not_resolve_is_told_so()
    {
        using UntrustedHttp http = Fetching.Http(
            resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        FetchFailed failed = await FailedAsync(http, "http://nowhere.example/");
        Assert.Equal((FetchFailureKind.NameNotFound, "name not found"), (failed.Kind, failed.Message));
    }

    [Fact]
    public async Task N01_a_resolver_that_says_nothing_costs_the_connect_timeout()
    {
        var limits = new FetchLimits { ConnectTimeout = TimeSpan.FromMilliseconds(200) };
        using UntrustedHttp http = Fetching.Http(limits, async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return [];
        });
        Assert.Equal(FetchFailureKind.Unreachable, (await FailedAsync(http, "http://silent.example/")).Kind);
    }

    [Fact]
    public async Task N02_a_closed_port_is_unreachable()
    {
        using var listener = new TcpListener(Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using UntrustedHttp http = Fetching.Http();
        Assert.Equal(FetchFailureKind.Unreachable, (await FailedAsync(http, $"http://127.0.0.1:{port}/")).Kind);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://127.0.0.1.:{0}/")]
    [InlineData("http://①②⑦.⓪.⓪.①:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://public.example:{0}/")]
    public async Task N12_without_an_allow_list_loopback_is_never_connected_to(string form)
    {
        await using var canary = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
        using UntrustedHttp http = Fetching.Http(
            allowed: [], resolve: (_, _) => Task.FromResult<IPAddress[]>([Loopback]));
        string address = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, canary.Address.Port);
        Assert.Equal(FetchFailureKind.AddressRefused, (await FailedAsync(http, address)).Kind);
        Assert.Equal(0, canary.Connections);
    }

    [Fact]
    public async Task N14_one_inside_address_among_public_ones_refuses_the_host()
    {
        using UntrustedHttp http = Fetching.Http(resolve: (_, _) => Task.FromResult<IPAddress[]>(
            [IPAddress.Parse("127.0.0.1"), IPAddress.Parse("169.254.169.254")]));
        Assert.Equal(FetchFailureKind.AddressRefused, (await FailedAsync(http, "http://mixed.example/")).Kind);
    }

    [Fact]
    public async Task N14_a_name_that_changes_its_answer_is_judged_at_every_connection()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        site.Page("/", FakePage.Html("x").With("Connection", "close"));
        int asked = 0;
        using UntrustedHttp http = Fetching.Http(allowed: ["127.0.0.1/32"], resolve: (_, _) =>
            Task.FromResult(Answer(Interlocked.Increment(ref asked))));
        for (int flip = 0; flip < 1000; flip++)
        {
            // A name of its own each time: a kept connection would hide the flip.
            FetchResult result = await http.GetAsync(new Uri($"http://flip{flip}.example:{site.Port}/"));
            Assert.Equal(flip % 3 == 0, result is Fetched);
            Assert.Equal(flip % 3 != 0, result is FetchFailed { Kind: FetchFailureKind.AddressRefused });
        }

        Assert.Equal(1000, asked);
        Assert.Equal(334, site.Requests.Count);
    }

    /// <summary>Good, inside, and good with inside behind it; somebody listens at each.</summary>
    private static IPAddress[] Answer(int asked) => (asked % 3) switch
    {
        1 => [Loopback],
        2 => [IPAddress.Parse("127.0.0.66")],
        _ => [Loopback, IPAddress.Parse("127.0.0.66")],
    };

    [Fact]
    public async Task N15_a_kept_connection_is_only_used_for_its_own_host()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        site.Page("/", FakePage.Html("x").With("Alt-Svc", "h2=\"127.0.0.9:1\""));
        using UntrustedHttp http = Fetching.Http(resolve: (host, _) => Task.FromResult<IPAddress[]>(
            [host == "good.example" ? Loopback : IPAddress.Parse("192.168.0.1")]));
        Assert.IsType<Fetched>(await http.GetAsync(new Uri($"http://good.example:{site.Port}/")));
        Assert.IsType<Fetched>(await http.GetAsync(new Uri($"http://good.example:{site.Port}/")));
        Assert.Equal(
            FetchFailureKind.AddressRefused, (await FailedAsync(http, $"http://bad.example:{site.Port}/")).Kind);
    }

    [Fact]
    public async Task N16_the_environments_proxy_is_not_used_and_a_configured_one_does_not_hide_the_target()
    {
        await using var proxy = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nproxied");
        Environment.SetEnvironmentVariable("HTTP_PROXY", proxy.Address.ToString());
        Environment.SetEnvironmentVariable("ALL_PROXY", proxy.Address.ToString());
        try
        {
            await using var site = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ndirect");
            using UntrustedHttp http = Fetching.Http();
            Assert.Equal("direct"u8.ToArray(), Assert.IsType<Fetched>(await http.GetAsync(site.Address)).Body);
            Assert.Equal(0, proxy.Connections);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HTTP_PROXY", null);
            Environment.SetEnvironmentVariable("ALL_PROXY", null);
        }

        using UntrustedHttp proxied = Fetching.Http(
            allowed: [],
            proxy: proxy.Address.ToString(),
            resolve: (host, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse(host == "inside.example" ? "10.0.0.1" : "8.8.8.8")]));
        Fetched page = Assert.IsType<Fetched>(await proxied.GetAsync(new Uri("http://outside.example/")));
        Assert.Equal("proxied"u8.ToArray(), page.Body);
        Assert.Equal(1, proxy.Connections);
        Assert.Equal(FetchFailureKind.AddressRefused, (await FailedAsync(proxied, "http://inside.example/")).Kind);
        Assert.Equal(1, proxy.Connections);
    }

    [Fact]
    public async Task N17_this_programs_own_ports_are_refused_also_where_loopback_is_allowed()
    {
        await using var ours = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
        var own = new OwnPorts();
        own.Add(ours.Address.Port);
        using UntrustedHttp http = Fetching.Http(own: own);
        Assert.Equal(FetchFailureKind.AddressRefused, (await FailedAsync(http, ours.Address.ToString())).Kind);
        Assert.Equal(0, ours.Connections);
    }

    [Fact]
    public async Task N25_a_dead_address_before_a_live_one_does_not_hold_us_up()
    {
        await using var site = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
        // A loopback address nobody listens on refuses at once; the second family answers.
        using UntrustedHttp http = Fetching.Http(
            allowed: ["127.0.0.0/8", "::1/128"],
            resolve: (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.IPv6Loopback, IPAddress.Parse("127.0.0.2"), Loopback]));
        Assert.IsType<Fetched>(await http.GetAsync(new Uri($"http://eyeballs.example:{site.Address.Port}/")));
    }

    [Fact]
    public void N25_families_take_turns_IPv6_first()
    {
        IPEndPoint[] order =
        [
            .. HappyEyeballs.Order([
                new(IPAddress.Parse("1.1.1.1"), 80), new(IPAddress.Parse("1.1.1.2"), 80),
                new(IPAddress.Parse("2606:4700::1"), 80), new(IPAddress.Parse("2606:4700::2"), 80)]),
        ];
        Assert.Equal(["2606:4700::1", "1.1.1.1", "2606:4700::2", "1.1.1.2"], order.Select(e => e.Address.ToString()));
    }

    private static async Task<FetchFailed> FailedAsync(UntrustedHttp http, string address) =>
        Assert.IsType<FetchFailed>(await http.GetAsync(new Uri(address)));
}
