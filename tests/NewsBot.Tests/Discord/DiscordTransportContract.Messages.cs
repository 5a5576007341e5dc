using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Discord;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Discord;

/// <content>Messages, threads, channels.</content>
public abstract partial class DiscordTransportContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static DiscordMessageSpec Story { get; } = new("Talks resume. @everyone <@1> <@&2>")
    {
        Embeds =
        [
            new DiscordEmbed
            {
                Title = "Talks resume",
                Description = "Both delegations are back.",
                Url = "https://news.example/1",
                Color = 0x3366FF,
                Timestamp = DateTimeOffset.UnixEpoch,
                Author = "An outlet",
                Footer = "embedded",
                Fields = [new DiscordField("Outlets", "3", IsInline: true)],
            },
        ],
    };

    [Fact]
    public async Task A_message_arrives_with_its_embed_and_calls_nobody()
    {
        ulong id = await Transport.SendMessageAsync(News.Id, Story, "key-1", None);
        FakeMessage message = Assert.Single(Discord.Messages(News));
        Assert.Equal((id, Story.Content), (message.Id, message.Content));
        JsonNode embed = message.Parts["embeds"]![0]!;
        Assert.Equal("Talks resume", (string?)embed["title"]);
        Assert.Equal("embedded", (string?)embed["footer"]!["text"]);
        Assert.Equal("3", (string?)embed["fields"]![0]!["value"]);
        Assert.Equal(0, Discord.Pings);
        Assert.Equal("""{"parse":[]}""", message.Parts["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task The_same_key_posts_once_and_gives_the_same_id()
    {
        ulong first = await SendAsync("one");
        Assert.Equal(first, await SendAsync("one"));
        Assert.NotEqual(first, await SendAsync("two", "key-2"));
        Assert.Equal(["one", "two"], Discord.Messages(News).Select(message => message.Content));
    }

    [Fact]
    public async Task An_edit_takes_away_what_the_new_form_lacks()
    {
        ulong id = await Transport.SendMessageAsync(
            News.Id, Story with { Buttons = [[new DiscordButton("More", "more")]] }, "key-1", None);
        await Transport.EditMessageAsync(News.Id, id, new DiscordMessageSpec("Corrected. @here"), None);
        FakeMessage message = Assert.Single(Discord.Messages(News));
        Assert.Equal("Corrected. @here", message.Content);
        Assert.Empty(message.Parts["embeds"]!.AsArray());
        Assert.Empty(message.Parts["components"]!.AsArray());
        Assert.Equal(0, Discord.Pings);
    }

    [Fact]
    public async Task A_message_can_be_deleted_once()
    {
        ulong id = await SendAsync("one");
        await Transport.DeleteMessageAsync(News.Id, id, None);
        Assert.Empty(Discord.Messages(News));
        DiscordException error = await FailureOfAsync(() => Transport.DeleteMessageAsync(News.Id, id, None));
        Assert.Equal((DiscordErrorKind.NotFound, 10008), (error.Kind, error.Code));
    }

    [Fact]
    public async Task A_file_comes_with_its_message()
    {
        byte[] picture = Encoding.UTF8.GetBytes("not really a picture");
        await Transport.SendMessageAsync(
            News.Id,
            new DiscordMessageSpec("A chart") { Files = [new DiscordFile("chart.png", "image/png", picture)] },
            "key-1",
            None);
        FakeMessage message = Assert.Single(Discord.Messages(News));
        Assert.Equal(picture, Assert.Single(message.Files).Bytes);
        Assert.Equal(("chart.png", "image/png"), (message.Files[0].Name, message.Files[0].ContentType));
        Assert.Equal("A chart", message.Content);
    }

    [Fact]
    public async Task A_reply_names_the_message_it_answers_and_calls_nobody()
    {
        ulong first = await SendAsync("one");
        await Transport.SendMessageAsync(News.Id, new DiscordMessageSpec("two") { ReplyTo = first }, "key-2", None);
        JsonNode reference = Discord.Messages(News)[1].Parts["message_reference"]!;
        Assert.Equal(Snowflake.Text(first), (string?)reference["message_id"]);
        Assert.Equal(0, Discord.Pings);
    }

    [Fact]
    public async Task Buttons_stand_in_rows()
    {
        await Transport.SendMessageAsync(
            News.Id,
            new DiscordMessageSpec("Which?")
            {
                Buttons =
                [
                    [new DiscordButton("Why", "why:1"), new DiscordButton("Open", null, "https://news.example/1")],
                    [new DiscordButton("Later", "later") { IsDisabled = true }],
                ],
            },
            "key-1",
            None);
        JsonArray rows = Discord.Messages(News)[0].Parts["components"]!.AsArray();
        Assert.Equal([2, 1], rows.Select(row => row!["components"]!.AsArray().Count));
        Assert.Equal("why:1", (string?)rows[0]!["components"]![0]!["custom_id"]);
        Assert.Equal(5, (int?)rows[0]!["components"]![1]!["style"]);
    }

    [Fact]
    public async Task What_Discord_would_refuse_is_not_even_sent()
    {
        DiscordMessageSpec[] wrong =
        [
            new(new string('x', 2001)),
            new(null),
            new("x") { Embeds = [.. Enumerable.Repeat(new DiscordEmbed { Title = "t" }, 11)] },
            new("x") { Embeds = [.. Enumerable.Repeat(new DiscordEmbed { Description = new string('x', 3001) }, 2)] },
            new("x") { Embeds = [new DiscordEmbed { Title = new string('x', 257) }] },
            new("x") { Embeds = [new DiscordEmbed { Fields = [new DiscordField("name", "")] }] },
            new("x") { Buttons = [[new DiscordButton("Label", null)]] },
        ];
        foreach (DiscordMessageSpec message in wrong)
        {
            DiscordException error =
                await FailureOfAsync(() => Transport.SendMessageAsync(News.Id, message, "key", None));
            Assert.Equal((DiscordErrorKind.Invalid, DiscordOutcome.Refused), (error.Kind, error.Outcome));
        }

        Assert.Empty(Discord.Ledger.Accepted);
        Assert.Empty(Discord.Ledger.Refused);
    }

    [Fact]
    public async Task A_thread_under_a_message_takes_messages()
    {
        ulong id = await SendAsync("one");
        ulong thread = await Transport.StartThreadAsync(News.Id, id, "What followed", None);
        await Transport.SendMessageAsync(thread, new DiscordMessageSpec("two"), "key-2", None);
        FakeChannel made = Assert.Single(Discord.Channels, channel => channel.Id == thread);
        Assert.Equal(("What followed", News.Id), (made.Name, made.Parent));
        Assert.Equal("two", Assert.Single(Discord.Messages(made)).Content);
    }

    [Fact]
    public async Task A_forum_takes_posts()
    {
        FakeChannel forum = Discord.AddChannel(News.Guild, "stories", kind: 15);
        ulong thread = await Transport.PostInForumAsync(forum.Id, "Talks resume", Story, None);
        FakeChannel made = Assert.Single(Discord.Channels, channel => channel.Id == thread);
        Assert.Equal(Story.Content, Assert.Single(Discord.Messages(made)).Content);
        Assert.Equal(0, Discord.Pings);
    }

    [Fact]
    public async Task A_channel_is_told_as_it_is()
    {
        DiscordChannel channel = await Transport.GetChannelAsync(News.Id, None);
        Assert.Equal(
            new DiscordChannel(News.Id, News.Guild.Id, "news", DiscordChannelKind.Text, ParentId: null), channel);
        DiscordException error = await FailureOfAsync(() => Transport.GetChannelAsync(12345, None));
        Assert.Equal((DiscordErrorKind.NotFound, 10003), (error.Kind, error.Code));
    }

    [Fact]
    public async Task A_probe_says_who_the_bot_is_and_does_nothing()
    {
        Assert.Equal(Discord.BotId, (await Transport.ProbeAsync(None)).Id);
        Assert.Equal("GET /users/@me", Assert.Single(Discord.Ledger.Accepted).Route);
    }
}
