using System.Net;
using System.Text;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Chats.Telegram;

public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-thirty-two-characters";

    private const string Update =
        """
        {"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private","first_name":"A"},
        "from":{"id":1,"is_bot":false,"first_name":"A"},"text":"/latest"}}
        """;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly int _port = ClosedPort.Any();
    private TelegramBench _bench = null!;
    private FakeUser _ada = null!;

    private Uri Hook => new($"http://127.0.0.1:{_port}/hook");

    public async ValueTask InitializeAsync()
    {
        _bench = await TelegramBench.StartAsync(
            ("Webhook:PublicUrl", Hook.AbsoluteUri), ("Webhook:Port", $"{_port}"), ("Webhook:SecretToken", Secret));
        _ada = _bench.Fake.AddUser();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task What_is_said_is_pushed_and_heard_in_order_and_what_fails_comes_again()
    {
        int tries = 0;
        _bench.OnCommand = command => command.Text == "n 1" && ++tries == 1
            ? throw new InvalidOperationException("away")
            : Task.CompletedTask;
        for (int number = 0; number < 5; number++)
            _bench.Fake.UserSends(_ada, $"/n {number}");
        _bench.Listen();
        await _bench.HearsAsync("five commands", () => _bench.Commands.Count == 5);
        Assert.Equal(["n 0", "n 1", "n 2", "n 3", "n 4"], _bench.Commands.Select(command => command.Text));
    }

    [Case("A04")]
    [Fact]
    public async Task Nobody_else_speaks_for_Telegram()
    {
        await ListenAsync();
        const string Body = """{"update_id":1}""";
        Assert.Equal(HttpStatusCode.OK, await CallAsync(HttpMethod.Post, Body, Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(HttpMethod.Post, Body, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(HttpMethod.Post, Body, Secret[..^1]));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(HttpMethod.Post, Body, Secret.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await CallAsync(HttpMethod.Get, null, Secret));
        Assert.Equal(HttpStatusCode.BadRequest, await CallAsync(HttpMethod.Post, "{", Secret));
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            await CallAsync(HttpMethod.Post, new string(' ', 2 * 1024 * 1024), Secret));
        Assert.Empty(_bench.Commands);
    }

    [Case("A04")]
    [Fact]
    public async Task Of_a_hundred_forged_signatures_none_is_accepted()
    {
        await ListenAsync();
        string[] forged =
        [
            .. Enumerable.Range(0, Secret.Length).SelectMany(at => new[]
            {
                Secret[..at] + (Secret[at] == 'x' ? 'y' : 'x') + Secret[(at + 1)..], Secret[..at], Secret[at..] + "z",
            }),
            Secret + Secret, Secret.ToUpperInvariant(), new string('a', 4000),
        ];
        int accepted = 0;
        foreach (string secret in forged)
            accepted += await CallAsync(HttpMethod.Post, Update, secret) == HttpStatusCode.Unauthorized ? 0 : 1;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"figures: {forged.Length} forged signatures: {accepted} accepted");
        Assert.Equal(0, accepted);
        Assert.Empty(_bench.Commands);
        Assert.True(forged.Length >= 100);
    }

    private async Task ListenAsync()
    {
        _bench.Listen();
        await _bench.HearsAsync(
            "the webhook", () => _bench.Fake.Ledger.Accepted.Any(line => line.Method == "setWebhook"));
    }

    private async Task<HttpStatusCode> CallAsync(HttpMethod method, string? body, string? secret)
    {
        using var request = new HttpRequestMessage(method, Hook);
        request.Headers.ExpectContinue = true; // Who is refused before the body is read need not write into the void.
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using HttpResponseMessage answer = await _http.SendAsync(request, CancellationToken.None);
        return answer.StatusCode;
    }
}
