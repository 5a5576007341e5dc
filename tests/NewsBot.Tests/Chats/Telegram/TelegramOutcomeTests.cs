using System.Globalization;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>What becomes of a send, with the very words of the server.</summary>
public sealed class TelegramOutcomeTests : IAsyncLifetime
{
    private TelegramBench _bench = null!;
    private FakeUser _ada = null!;

    private string Chat => _ada.Id.ToString(CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        _bench = await TelegramBench.StartAsync();
        _ada = _bench.Fake.AddUser(hasStarted: true);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Case("C07")]
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", "ChatGone certain")]
    [InlineData(403, "Forbidden: user is deactivated", "ChatGone certain")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", "ChatGone certain")]
    [InlineData(403, "Forbidden: bot can't send messages to bots", "ChatGone certain")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", "ChatGone certain")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "ChatGone certain")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", "ChatGone certain")]
    [InlineData(403, "Forbidden: the group chat was deleted", "ChatGone certain")]
    [InlineData(400, "Bad Request: chat not found", "ChatGone")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", "ChatGone")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "ChatGone")]
    [InlineData(400, "Bad Request: have no rights to send a message", "ChatGone")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", "ChatGone")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "ChatGone")]
    [InlineData(400, "Bad Request: message thread not found", "ChatGone")]
    [InlineData(400, "Bad Request: not enough rights to send photos to the chat", "MessageRefused")]
    [InlineData(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 0", "MessageRefused")]
    [InlineData(400, "Bad Request: message is too long", "MessageRefused")]
    [InlineData(400, "Bad Request: message text is empty", "MessageRefused")]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", "MessageRefused")]
    [InlineData(400, "Bad Request: reply markup is too long", "MessageRefused")]
    [InlineData(400, "Bad Request: message to edit not found", "MessageRefused")]
    [InlineData(404, "Not Found: method not found", "MessageRefused")]
    [InlineData(401, "Unauthorized", "Revoked")]
    [InlineData(404, "Not Found", "Revoked")]
    [InlineData(500, "Internal Server Error: restart", "Unknown")]
    public async Task A_refusal_is_classified_by_what_it_says(int code, string description, string kind)
    {
        _bench.Fake.FailNext(TelegramFault.Error(code, description));
        Assert.Equal(kind, Kind(await _bench.SendAsync(Chat, "x")));
        Assert.Empty(_bench.Fake.Ledger.Sent());
    }

    [Fact]
    public async Task A_message_that_arrived_is_confirmed_with_its_number()
    {
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Chat, "hello"));
        LedgerLine line = Assert.Single(_bench.Fake.Ledger.Sent(_ada.Id));
        Assert.Equal(line.Message, long.Parse(sent.PlatformId, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Too_many_requests_are_waited_for_and_not_repeated_here()
    {
        _bench.Fake.FailNext(TelegramFault.TooManyRequests(7));
        var limited = Assert.IsType<SendOutcome.Limited>(await _bench.SendAsync(Chat, "x"));
        Assert.Equal(TimeSpan.FromSeconds(7), limited.RetryAfter);
        Assert.Equal(0, _bench.Fake.CallsInsideRetryAfter);
        Assert.Single(_bench.Fake.Ledger.Refused);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_has_moved()
    {
        FakeChat group = _bench.Fake.AddChat(NewsBot.Fakes.Telegram.State.ChatKind.Group, _ada);
        FakeChat next = _bench.Fake.Migrate(group, _ada);
        var moved = Assert.IsType<SendOutcome.ChatMoved>(await _bench.SendAsync(Text(group.Id), "x"));
        Assert.Equal(Text(next.Id), moved.To.Value);
    }

    [Case("C11")]
    [Fact]
    public async Task An_answer_that_is_lost_or_cannot_be_read_leaves_it_unknown()
    {
        TelegramFault[] faults =
        [
            TelegramFault.DropBefore, TelegramFault.DropAfter, TelegramFault.CutAnswer,
            TelegramFault.BadGateway(isAccepted: true), TelegramFault.BadGateway(504),
            TelegramFault.Raw(200, "<html>captive portal</html>"), TelegramFault.Raw(400, "<html>proxy</html>"),
            TelegramFault.Raw(200, """{"ok":false}""", "application/json", isAccepted: true),
            TelegramFault.Raw(200, """{"ok":true,"result":{}}""", "application/json", isAccepted: true),
        ];
        foreach (TelegramFault fault in faults)
        {
            _bench.Fake.FailNext(fault);
            Assert.IsType<SendOutcome.Unknown>(await _bench.SendAsync(Chat, "x"));
        }
    }

    [Case("C11")]
    [Fact]
    public async Task Silence_is_unknown_after_ten_seconds()
    {
        _bench.Fake.FailNext(TelegramFault.SilenceAfter);
        Task<SendOutcome> sending = _bench.SendAsync(Chat, "x");
        await Until.TrueAsync("the message to arrive", () => _bench.Fake.Ledger.Sent().Count == 1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sending.IsCompleted);
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SendOutcome.Unknown>(await sending);
    }

    [Fact]
    public async Task What_never_left_is_not_sent()
    {
        string closed = $"http://127.0.0.1:{ClosedPort.Any()}";
        string plain = _bench.Fake.Address.ToString().Replace("http:", "https:", StringComparison.Ordinal).TrimEnd('/');
        foreach (string address in new[] { closed, plain, "http://nowhere.invalid" })
        {
            await using TelegramBench lost = await TelegramBench.StartAsync(("Address", address));
            Assert.Equal("NotSent", Kind(await lost.SendAsync(Chat, "x")));
            Assert.False(await lost.Platform.ProbeAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_confirmed()
    {
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Chat, "same"));
        Assert.Equal(sent, await _bench.SendAsync(Chat, "same", part => part with { Edits = sent.PlatformId }));
        Assert.Equal(sent, await _bench.SendAsync(Chat, "other", part => part with { Edits = sent.PlatformId }));
        Assert.Equal("other", _bench.Fake.PrivateChat(_ada).Messages.Values.Single().Text);
    }

    [Case("C09")]
    [Fact]
    public async Task A_closed_topic_falls_back_to_its_chat()
    {
        FakeChat forum = _bench.Fake.AddChat(NewsBot.Fakes.Telegram.State.ChatKind.Supergroup, _ada, isForum: true);
        FakeTopic topic = _bench.Fake.AddTopic(forum, "News");
        await _bench.SendAsync($"{Text(forum.Id)}/{Text(topic.Id)}", "in the topic");
        topic.IsClosed = true;
        Assert.Equal("Confirmed", Kind(await _bench.SendAsync($"{Text(forum.Id)}/{Text(topic.Id)}", "beside it")));
        Assert.Equal([topic.Id, null], forum.Messages.Values.Select(message => message.Thread));
    }

    [Case("R07")]
    [Fact]
    public async Task A_reply_in_quiet_hours_is_silent_without_a_preview_and_survives_what_it_answers()
    {
        var first = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Chat, "first"));
        await _bench.SendAsync(Chat, "second", part => part with { RepliesTo = first.PlatformId, IsSilent = true });
        await _bench.SendAsync(Chat, "third", part => part with { RepliesTo = "99999" });
        FakeMessage[] messages = [.. _bench.Fake.PrivateChat(_ada).Messages.Values];
        Assert.Equal([null, messages[0].Id, null], messages.Select(message => message.ReplyTo));
        Assert.Equal([false, true, false], messages.Select(message => message.IsSilent));
        Assert.All(messages, message => Assert.False(message.HasPreview));
    }

    [Fact]
    public async Task A_picture_is_sent_with_its_caption_and_the_caption_can_be_edited()
    {
        ChatMessage map =
            SomeMessages.Of("The front line") with { Image = new MessageImage(new byte[] { 1, 2, 3 }, "a map") };
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Chat, map));
        ChatMessage corrected = SomeMessages.Of("The line") with { Image = map.Image };
        Assert.Equal(sent, await _bench.SendAsync(Chat, corrected, part => part with { Edits = sent.PlatformId }));
        FakeMessage shown = _bench.Fake.PrivateChat(_ada).Messages.Values.Single();
        Assert.Equal((3, "The line"), (shown.Photo!.Size, shown.Text));
    }

    [Fact]
    public async Task A_file_is_sent_with_what_is_said_about_it()
    {
        ChatMessage list = SomeMessages.Of("All feeds") with
        {
            File = new MessageFile("feeds.opml", "text/x-opml", "<opml/>"u8.ToArray()),
        };
        Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Chat, list));
        FakeMessage shown = _bench.Fake.PrivateChat(_ada).Messages.Values.Single();
        Assert.Equal("All feeds", shown.Text);
        Assert.Equal("<opml/>"u8, shown.Document!.Content.Span);
    }

    [Fact]
    public async Task The_plain_form_has_neither_markup_nor_picture()
    {
        ChatMessage map = SomeMessages.Of("<b> & text") with { Image = new MessageImage(new byte[] { 1 }, "a map") };
        string plain = _bench.Platform.PlainForm(_bench.Platform.Render(map)[0])!;
        Assert.Null(_bench.Platform.PlainForm(plain));
        await _bench.SendAsync(Chat, map, part => part with { Payload = plain });
        FakeMessage shown = _bench.Fake.PrivateChat(_ada).Messages.Values.Single();
        Assert.Equal(("<b> & text", null), (shown.Text, shown.Photo));
    }

    [Fact]
    public async Task Nonsense_from_the_outbox_is_refused_here()
    {
        Assert.Equal("MessageRefused", Kind(await _bench.SendAsync("operator", "x")));
        Assert.Equal("MessageRefused", Kind(await _bench.SendAsync(Chat, "x", part => part with { Payload = "{" })));
        Assert.Equal("MessageRefused", Kind(await _bench.SendAsync(Chat, "x", part => part with { Edits = "?" })));
    }

    [Fact]
    public async Task The_token_is_in_no_outcome_and_no_log()
    {
        string token = _bench.Fake.Token;
        _bench.Fake.FailNext(TelegramFault.Error(400, $"Bad Request: /bot{token}/sendMessage is \u202E wrong"));
        SendOutcome echoed = await _bench.SendAsync(Chat, "x");
        _bench.Fake.FailNext(TelegramFault.DropBefore);
        SendOutcome dropped = await _bench.SendAsync(Chat, "x");
        Assert.Contains("[token]", echoed.ToString(), StringComparison.Ordinal);
        string told = $"{echoed}{dropped}{string.Join('\n', _bench.Logs.Lines)}";
        Assert.DoesNotContain(token, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_asks_who_the_bot_is()
    {
        Assert.True(await _bench.Platform.ProbeAsync(CancellationToken.None));
        _bench.Fake.Revoke();
        Assert.False(await _bench.Platform.ProbeAsync(CancellationToken.None));
        Assert.Empty(_bench.Fake.Ledger.Sent());
    }

    private static string Kind(SendOutcome outcome) =>
        outcome.GetType().Name + (outcome is SendOutcome.ChatGone { IsCertain: true } ? " certain" : "");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
