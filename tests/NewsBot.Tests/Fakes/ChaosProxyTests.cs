using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Fakes.Net;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Fakes;

/// <summary>A server that says back what it hears, behind a proxy.</summary>
public sealed class ChaosProxyTests : IAsyncLifetime
{
    private readonly TcpListener _echo = new(IPAddress.Loopback, 0);
    private readonly StringBuilder _heard = new();
    private readonly FakeTimeProvider _clock = new();
    private ChaosProxy _proxy = null!;

    public ValueTask InitializeAsync()
    {
        _echo.Start();
        _ = EchoAsync();
        _proxy = new ChaosProxy(((IPEndPoint)_echo.LocalEndpoint).Port, _clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _echo.Dispose();
    }

    [Fact]
    public async Task Bytes_pass_both_ways_and_an_end_is_passed_on()
    {
        using Socket client = await ConnectAsync();
        await SayAsync(client, "hello");
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal("hello", await HearAllAsync(client));
    }

    [Fact]
    public async Task A_way_is_reset_after_some_bytes()
    {
        _proxy.ToClient = new ChaosManner { ResetAfter = 3 };
        using Socket client = await ConnectAsync();
        await SayAsync(client, "hello");
        await Assert.ThrowsAsync<SocketException>(() => HearAllAsync(client));
        Assert.Equal("hello", Heard());

        _proxy.ToServer = new ChaosManner { ResetAfter = 2 };
        using Socket other = await ConnectAsync();
        await SayAsync(other, "abcdef");
        await Assert.ThrowsAsync<SocketException>(() => HearAllAsync(other));

        // A reset also takes what the server had not read yet; more than two letters never pass.
        Assert.StartsWith(Heard(), "helloab", StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_way_ends_and_the_other_goes_on()
    {
        _proxy.ToClient = new ChaosManner { EndAfter = 3 };
        using Socket client = await ConnectAsync();
        await SayAsync(client, "hello");
        Assert.Equal("hel", await HearAllAsync(client));
        await SayAsync(client, "more");
        await Until.TrueAsync("more", () => Heard() == "hellomore");
    }

    [Fact]
    public async Task Bytes_drip_with_a_pause_before_each()
    {
        _proxy.ToServer = new ChaosManner { Drip = TimeSpan.FromSeconds(1) };
        using Socket client = await ConnectAsync();
        await SayAsync(client, "abc");
        DateTimeOffset began = _clock.GetUtcNow();
        await Until.TrueAsync("three bytes", () =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            return Heard() == "abc";
        });
        Assert.True(_clock.GetUtcNow() - began >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task The_answer_to_a_sign_is_lost_once_though_the_server_did_what_it_was_asked()
    {
        _proxy.Swallow(1, "begin", "commit");
        using Socket client = await ConnectAsync();
        await SayAsync(client, "commit, not yet; be");
        await HearAsync(client, "commit, not yet; be");
        await SayAsync(client, "gin com");
        await HearAsync(client, "gin com");
        await SayAsync(client, "mit");
        await Assert.ThrowsAsync<SocketException>(() => HearAllAsync(client));
        Assert.EndsWith("begin commit", Heard(), StringComparison.Ordinal);
        Assert.Equal(1, _proxy.Swallowed);

        using Socket again = await ConnectAsync();
        await SayAsync(again, "begin commit");
        await HearAsync(again, "begin commit");
    }

    [Fact]
    public async Task Who_comes_while_it_is_cut_is_reset_and_a_hole_takes_all_and_says_nothing()
    {
        _proxy.IsCut = true;
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            using Socket client = await ConnectAsync();
            await HearAllAsync(client);
        });
        _proxy.IsCut = false;
        _proxy.ToServer = new ChaosManner { IsHole = true };
        using Socket other = await ConnectAsync();
        await SayAsync(other, "hello");
        other.Shutdown(SocketShutdown.Send);
        Assert.Equal("", await HearAllAsync(other));
        Assert.Equal("", Heard());
        Assert.Equal(2, _proxy.Connections);
    }

    private async Task<Socket> ConnectAsync()
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, _proxy.Port, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task SayAsync(Socket client, string text) =>
        await client.SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task HearAsync(Socket client, string text)
    {
        string heard = "";
        while (heard.Length < text.Length && await HearSomeAsync(client) is { Length: > 0 } more)
            heard += more;
        Assert.Equal(text, heard);
    }

    private static async Task<string> HearAllAsync(Socket client)
    {
        string heard = "";
        while (await HearSomeAsync(client) is { Length: > 0 } more)
            heard += more;
        return heard;
    }

    private static async Task<string> HearSomeAsync(Socket client)
    {
        byte[] room = new byte[100];
        int got = await client.ReceiveAsync(room, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(room, 0, got);
    }

    private string Heard()
    {
        lock (_heard)
            return _heard.ToString();
    }

    private async Task EchoAsync()
    {
        while (true)
            _ = AnswerAsync(await _echo.AcceptSocketAsync());
    }

    private async Task AnswerAsync(Socket socket)
    {
        byte[] room = new byte[100];
        try
        {
            while (await socket.ReceiveAsync(room) is > 0 and var got)
            {
                lock (_heard)
                    _heard.Append(Encoding.Latin1.GetString(room, 0, got));
                await socket.SendAsync(room.AsMemory(0, got));
            }

            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The proxy cut it off.
        }
        finally
        {
            socket.Dispose();
        }
    }
}
