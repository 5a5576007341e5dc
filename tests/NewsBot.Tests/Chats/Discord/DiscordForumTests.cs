using System.Globalization;
using NewsBot.Chats;
using NewsBot.Chats.Discord;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Chats.Discord;

/// <summary>A forum takes no messages: what is for it is a post, and what belongs to it lies in there.</summary>
public sealed class DiscordForumTests : IAsyncLifetime
{
    private DiscordBench _bench = null!;
    private FakeChannel _forum = null!;

    private IEnumerable<FakeChannel> Posts => _bench.Fake.Channels.Where(channel => channel.Parent == _forum.Id);

    public async ValueTask InitializeAsync()
    {
        _bench = await DiscordBench.StartAsync();
        _forum = _bench.Fake.AddChannel(_bench.Guild, "stories", kind: 15);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_message_is_a_post_named_by_its_first_line()
    {
        FakeChannel post = await PostAsync("Talks resume in Geneva");
        Assert.Equal("Talks resume in Geneva", post.Name);
        Assert.Equal(["Talks resume in Geneva"], Texts(post));
    }

    [Fact]
    public async Task What_continues_answers_or_changes_a_message_goes_into_its_post()
    {
        FakeChannel post = await PostAsync("Talks resume");
        string id = post.Id.ToString(CultureInfo.InvariantCulture);
        await SendAsync("And so they end", part => part with { Nonce = "part-2", Continues = id });
        await SendAsync("A day later", part => part with { Nonce = "later", RepliesTo = id });
        await SendAsync("Talks resume in Geneva", part => part with { Nonce = "edit", Edits = id });
        Assert.Equal(["Talks resume in Geneva", "And so they end", "A day later"], Texts(Assert.Single(Posts)));
    }

    [Fact]
    public async Task A_post_that_may_have_arrived_is_looked_for_before_it_is_made_again()
    {
        DateTimeOffset tried = _bench.Clock.GetUtcNow();
        await PostAsync("Talks resume");
        OutgoingPart Repeat(OutgoingPart part) => part with { MayHaveArrivedSince = tried };
        string found = await SendAsync("Talks resume", Repeat);
        Assert.Equal(Assert.Single(Posts).Id.ToString(CultureInfo.InvariantCulture), found);
        await SendAsync("Another headline", Repeat);
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync("Talks resume", part => part with { MayHaveArrivedSince = _bench.Clock.GetUtcNow() });
        Assert.Equal(["Talks resume", "Another headline", "Talks resume"], Posts.Select(post => post.Name));
    }

    [Fact]
    public async Task A_post_of_a_person_with_the_same_name_is_not_taken_for_the_bots_own()
    {
        _bench.Fake.AddChannel(_bench.Guild, "Talks resume", kind: 11, parent: _forum.Id);
        await SendAsync("Talks resume", part => part with { MayHaveArrivedSince = _bench.Clock.GetUtcNow() });
        Assert.Equal(2, Posts.Count());
    }

    [Fact]
    public async Task Where_the_forum_cannot_be_looked_at_it_stays_unknown()
    {
        _bench.Fake.FailNext(DiscordFault.Error(400, 50008, "Cannot send messages in a non-text channel"));
        _bench.Fake.FailNext(DiscordFault.Error(503, 0, "503"));
        SendOutcome outcome = await _bench.SendAsync("Talks resume", part => part with
        {
            Chat = DiscordAddress.Of(_forum.Id),
            MayHaveArrivedSince = _bench.Clock.GetUtcNow(),
        });
        Assert.IsType<SendOutcome.Unknown>(outcome);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task In_a_post_a_command_can_be_meant_for_the_forum()
    {
        FakeChannel post = _bench.Fake.AddChannel(_bench.Guild, "a question", kind: 11, parent: _forum.Id);
        await _bench.ListenAsync();
        IncomingCommand heard = await UseAsync(post);
        Assert.Equal(DiscordAddress.Of(_forum.Id), heard.Chat);
        Assert.Equal("#stories · Readers", heard.Identity.Title);

        ChatMessage answer = SomeMessages.Of("Subscribed.") with
        {
            Buttons = [[new MessageButton("Read", "latest")]],
        };
        await _bench.SendAsync(answer, part => part with
        {
            Chat = heard.Chat,
            ReplyRoute = heard.ReplyRoute,
        });
        FakeMessage shown = Assert.Single(_bench.Fake.Messages(post));
        string button = (string)shown.Parts["components"]![0]!["components"]![0]!["custom_id"]!;
        _bench.Fake.Press(_bench.Ada, shown, button);
        await _bench.HearsAsync("the press", () => _bench.Commands.Count == 2);
        IncomingCommand pressed = _bench.Commands.Last();
        Assert.Equal((DiscordAddress.Of(_forum.Id), "latest"), (pressed.Chat, pressed.Text));
    }

    [Fact]
    public async Task Outside_a_forum_it_is_said_where_that_can_be_asked()
    {
        await _bench.ListenAsync();
        FakeInteraction used = _bench.Fake.UseCommand(_bench.Ada, _bench.News, "breaking", ForForum, true, "uk");
        await _bench.HearsAsync("an answer", () => used.Callback is not null);
        Assert.Equal(4, used.Callback);
        Assert.Empty(_bench.Commands);
    }

    private static Dictionary<string, object> ForForum { get; } = new() { ["state"] = "on", ["forum"] = true };

    private async Task<IncomingCommand> UseAsync(FakeChannel post)
    {
        _bench.Fake.UseCommand(_bench.Ada, post, "breaking", ForForum, isManager: true);
        await _bench.HearsAsync("the command", () => _bench.Commands.Count == 1);
        return _bench.Commands.Single();
    }

    private async Task<FakeChannel> PostAsync(string text)
    {
        string id = await SendAsync(text, part => part);
        return Assert.Single(Posts, post => post.Id == ulong.Parse(id, CultureInfo.InvariantCulture));
    }

    private async Task<string> SendAsync(string text, Func<OutgoingPart, OutgoingPart> change)
    {
        SendOutcome outcome = await _bench.SendAsync(
            text, part => change(part) with { Chat = DiscordAddress.Of(_forum.Id) });
        return Assert.IsType<SendOutcome.Confirmed>(outcome).PlatformId;
    }

    private IEnumerable<string> Texts(FakeChannel post) =>
        _bench.Fake.Messages(post).Select(message => (string)message.Parts["embeds"]![0]!["description"]!);
}
