using NewsBot.Chats.Discord;
using NewsBot.Chats.Discord.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Discord;

/// <summary>Where the bot may write but not embed, the same is said as text.</summary>
public sealed class DiscordWithoutEmbedsTests : IAsyncLifetime
{
    private DiscordBench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await DiscordBench.StartAsync();
        _bench.Fake.ForbidEmbeds(_bench.News);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Case("C09")]
    [Fact]
    public async Task A_message_is_sent_as_text_with_its_buttons_and_without_its_picture()
    {
        ChatMessage message = SomeMessages.Of("Talks resume") with
        {
            Image = new MessageImage(new byte[] { 1, 2 }, "a map"),
            Buttons = [[new MessageButton("Read", "latest")]],
        };
        Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(message));
        FakeMessage shown = Assert.Single(_bench.Fake.Messages(_bench.News));
        Assert.Equal("Talks resume", shown.Content);
        Assert.NotNull(shown.Parts["components"]);
        Assert.Empty(shown.Files);
    }

    [Case("C09")]
    [Fact]
    public async Task A_long_message_becomes_several_in_order_and_a_repeat_doubles_none()
    {
        ChatMessage message = Long();
        SendOutcome sent = await _bench.SendAsync(message);
        string[] texts = [.. Texts(_bench.News)];
        Assert.InRange(texts.Length, 2, 4);
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 2000));
        Assert.Equal(
            Enumerable.Range(1, 60).Select(Line),
            texts.SelectMany(text => text.Split('\n')).Where(line => line.Length > 0));
        Assert.Equal(sent, await _bench.SendAsync(message));
        Assert.Equal(texts, Texts(_bench.News));
    }

    [Case("C09")]
    [Fact]
    public async Task In_a_forum_it_is_one_post()
    {
        FakeChannel forum = _bench.Fake.AddChannel(_bench.Guild, "stories", kind: 15);
        _bench.Fake.ForbidEmbeds(forum);
        Assert.IsType<SendOutcome.Confirmed>(
            await _bench.SendAsync(Long(), part => part with { Chat = DiscordAddress.Of(forum.Id) }));
        FakeChannel post = Assert.Single(_bench.Fake.Channels, channel => channel.Parent == forum.Id);
        Assert.InRange(Texts(post).Count(), 2, 4);
    }

    [Case("C09")]
    [Fact]
    public async Task A_message_is_edited_within_one_message()
    {
        var sent = Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync("first"));
        Assert.Equal(sent, await _bench.SendAsync(Long(), part => part with { Edits = sent.PlatformId }));
        string text = Assert.Single(Texts(_bench.News));
        Assert.StartsWith(Line(1), text, StringComparison.Ordinal);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_may_not_write_at_all_the_chat_is_gone()
    {
        _bench.Fake.Deny(_bench.News, Denial.MissingPermissions);
        Assert.IsType<SendOutcome.ChatGone>(await _bench.SendAsync("x"));
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_is_unknown_and_its_repeat_completes_it()
    {
        ChatMessage message = Long();
        _bench.Fake.FailNext(DiscordFault.MissingPermissions);
        _bench.Fake.FailNext(DiscordFault.DropAfter);
        Assert.IsType<SendOutcome.Unknown>(await _bench.SendAsync(message));
        Assert.Single(Texts(_bench.News));
        Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(message));
        Assert.Equal(60, Texts(_bench.News).SelectMany(text => text.Split('\n')).Count(line => line.Length > 0));
    }

    [Fact]
    public void A_line_that_is_too_long_loses_its_styles_and_is_cut_between_words()
    {
        string words = string.Join(' ', Enumerable.Repeat("word", 800));
        IReadOnlyList<string> texts = BareText.Of([new EmbedText("Title", $"**{words}**\nend", $"{words}\nend")]);
        Assert.StartsWith("**Title**", texts[0], StringComparison.Ordinal);
        Assert.Equal(800, string.Join(' ', texts).Split([' ', '\n']).Count(word => word == "word"));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 2000));
        Assert.EndsWith("end", texts[^1], StringComparison.Ordinal);
    }

    private static string Line(int number) => $"{number}. Delegations met again, and agreed on little for now.";

    private static ChatMessage Long() => new()
    {
        Sections =
        [
            new() { Blocks = [.. Enumerable.Range(1, 60).Select(at => MessageBlock.Of(BlockKind.Line, Line(at)))] },
        ],
    };

    private IEnumerable<string> Texts(FakeChannel channel) =>
        _bench.Fake.Messages(channel).Select(message => message.Content);
}
