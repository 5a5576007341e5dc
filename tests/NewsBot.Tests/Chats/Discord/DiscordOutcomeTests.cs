using NewsBot.Chats.Discord;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Chats.Discord;

/// <summary>What becomes of a send, by what the server answers.</summary>
public sealed class DiscordOutcomeTests : IAsyncLifetime
{
    private DiscordBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await DiscordBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(404, 10003, "Unknown Channel", "ChatGone certain")]
    [InlineData(403, 50007, "Cannot send messages to this user", "ChatGone certain")]
    [InlineData(403, 50001, "Missing Access", "ChatGone")]
    [InlineData(400, 50083, "Thread is archived", "ChatGone")]
    [InlineData(403, 40333, "internal network error", "Limited all")]
    [InlineData(400, 50035, "Invalid Form Body", "MessageRefused")]
    [InlineData(400, 50006, "Cannot send an empty message", "MessageRefused")]
    [InlineData(400, 240000, "Message blocked by harmful links filter", "MessageRefused")]
    [InlineData(404, 10008, "Unknown Message", "MessageRefused")]
    [InlineData(401, 0, "401: Unauthorized", "Revoked")]
    [InlineData(500, 0, "500: Internal Server Error", "Unknown")]
    [InlineData(503, 130000, "API resource is currently overloaded.", "Unknown")]
    public async Task A_refusal_is_classified_by_its_code(int status, int code, string message, string kind)
    {
        _bench.Fake.FailNext(DiscordFault.Error(status, code, message));
        Assert.Equal(kind, Kind(await _bench.SendAsync("x")));
        Assert.Empty(_bench.Fake.Ledger.Sent());
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", true)]
    public async Task Too_many_requests_say_how_long_and_for_whom(string scope, bool isForAll)
    {
        _bench.Fake.FailNext(DiscordFault.TooManyRequests(7, scope));
        var limited = Assert.IsType<SendOutcome.Limited>(await _bench.SendAsync("x"));
        Assert.InRange(limited.RetryAfter, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
        Assert.Equal(isForAll, limited.IsForAll);
        Assert.Single(_bench.Fake.Ledger.Refused);
    }

    [Fact]
    public async Task A_message_that_arrived_is_confirmed_and_its_repeat_makes_no_second_one()
    {
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync("hello"));
        Assert.Equal(sent, await _bench.SendAsync("hello"));
        Assert.Equal("hello", Description(Assert.Single(_bench.Fake.Messages(_bench.News))));
    }

    [Fact]
    public async Task An_answer_that_is_lost_or_cannot_be_read_leaves_it_unknown()
    {
        DiscordFault[] faults =
        [
            DiscordFault.DropBefore, DiscordFault.DropAfter, DiscordFault.CutAnswer,
            DiscordFault.BadGateway(isAccepted: true), DiscordFault.BadGateway(504),
            DiscordFault.Raw(200, "<html>captive portal</html>"),
        ];
        foreach (DiscordFault fault in faults)
        {
            _bench.Fake.FailNext(fault);
            Assert.Equal("Unknown", Kind(await _bench.SendAsync("x")));
        }
    }

    [Fact]
    public async Task What_never_left_is_not_sent()
    {
        foreach (string address in new[] { $"http://127.0.0.1:{ClosedPort.Any()}", "http://nowhere.invalid" })
        {
            await using DiscordBench lost = await DiscordBench.StartAsync(("Address", address));
            Assert.Equal("NotSent", Kind(await lost.SendAsync("x")));
            Assert.False(await lost.Platform.ProbeAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_message_is_edited_and_one_that_is_silent_or_answers_says_so()
    {
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync("first"));
        Assert.Equal(sent, await _bench.SendAsync("second", part => part with { Edits = sent.PlatformId }));
        await _bench.SendAsync(
            "third", part => part with { Nonce = "another", RepliesTo = sent.PlatformId, IsSilent = true });
        Assert.Equal(["second", "third"], _bench.Fake.Messages(_bench.News).Select(Description));
        LedgerLine last = _bench.Fake.Ledger.Sent()[^1];
        Assert.Equal(4096, (int)last.Body!["flags"]!);
        Assert.Equal(sent.PlatformId, (string)last.Body["message_reference"]!["message_id"]!);
    }

    [Fact]
    public async Task A_picture_is_shown_in_the_first_embed()
    {
        ChatMessage map = SomeMessages.Of("The line") with { Image = new MessageImage(new byte[] { 1, 2 }, "a map") };
        Assert.Equal("Confirmed", Kind(await _bench.SendAsync(map)));
        FakeMessage shown = Assert.Single(_bench.Fake.Messages(_bench.News));
        Assert.Single(shown.Files);
    }

    [Fact]
    public async Task A_file_is_attached_to_what_is_said_about_it()
    {
        ChatMessage list = SomeMessages.Of("All feeds") with
        {
            File = new MessageFile("feeds.opml", "text/x-opml", "<opml/>"u8.ToArray()),
        };
        Assert.Equal("Confirmed", Kind(await _bench.SendAsync(list)));
        FakeMessage shown = Assert.Single(_bench.Fake.Messages(_bench.News));
        Assert.Equal("feeds.opml", Assert.Single(shown.Files).Name);
        Assert.Null((string?)shown.Parts["embeds"]![0]!["image"]?["url"]);
    }

    [Fact]
    public async Task Nonsense_from_the_outbox_is_refused_here()
    {
        Assert.Equal("MessageRefused", Kind(await _bench.SendAsync(
            "x", part => part with { Chat = new ChatAddress(DiscordAddress.Platform, "operator") })));
        Assert.Equal("MessageRefused", Kind(await _bench.SendAsync("x", part => part with { Payload = "{" })));
        Assert.Empty(_bench.Fake.Ledger.Accepted);
    }

    [Fact]
    public async Task A_token_that_is_good_again_is_taken_by_the_next_probe()
    {
        _bench.Fake.Revoke();
        Assert.Equal("Revoked", Kind(await _bench.SendAsync("x")));
        Assert.False(await _bench.Platform.ProbeAsync(CancellationToken.None));
        _bench.Fake.Revoke(false);
        Assert.True(await _bench.Platform.ProbeAsync(CancellationToken.None));
        Assert.Equal("Confirmed", Kind(await _bench.SendAsync("x")));
    }

    private static string Description(FakeMessage message) => (string)message.Parts["embeds"]![0]!["description"]!;

    private static string Kind(SendOutcome outcome) => outcome.GetType().Name + outcome switch
    {
        SendOutcome.ChatGone { IsCertain: true } => " certain",
        SendOutcome.Limited { IsForAll: true } => " all",
        _ => "",
    };
}
