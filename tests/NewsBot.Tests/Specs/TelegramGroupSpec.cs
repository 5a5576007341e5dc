using System.Globalization;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>Groups, forums and channels on Telegram.</summary>
public sealed class TelegramGroupSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Added_to_a_group_it_greets_once_refuses_members_and_obeys_admins()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await room.StartAsync();
        FakeUser owner = room.Fake.AddUser("Owner");
        FakeUser member = room.Fake.AddUser("Member");
        FakeChat group = room.Fake.AddChat(ChatKind.Group, owner);
        group.Bot = Standing.Left;
        room.Fake.SetBot(group, owner, Standing.Member);
        string greeting = await room.HearsAsync(group.Id, "Thank you for having me!");
        Assert.Contains("To begin, an admin sends", greeting, StringComparison.Ordinal);
        Assert.Contains("/subscribe", greeting, StringComparison.Ordinal);
        room.Fake.SetBot(group, owner, Standing.Left);
        room.Fake.SetBot(group, owner, Standing.Member);

        string refusal = await room.AskAsync(member, "/subscribe", group);
        Assert.Equal("/subscribe is for the admins of this chat. Please ask one of them.", refusal);
        Assert.Equal(1, await room.News.CountAsync("SELECT COUNT(*) FROM outbox WHERE lane = 'notice'"));
        Assert.Equal(0, await room.News.CountAsync("SELECT COUNT(*) FROM chat WHERE edition IS NOT NULL "
            + "AND platform = 'telegram'"));
        Assert.StartsWith(
            "You are subscribed", await room.AskAsync(owner, "/subscribe", group), StringComparison.Ordinal);
    }

    [Case("C08")]
    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_its_settings_and_the_digest_that_waits_for_it()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser owner = room.Fake.AddUser("Owner");
        FakeChat group = room.Fake.AddChat(ChatKind.Group, owner);
        await room.AskAsync(owner, "/subscribe", group);
        await room.AskAsync(owner, "/quiet 22:00-06:00", group);
        room.Fake.FailNext(TelegramFault.TooManyRequests(30), "sendMessage", group.Id);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.SeesAsync("a digest that has to wait", () => room.Fake.Ledger.Refused.Any(line => line.Code == 429));

        FakeChat moved = room.Fake.Migrate(group, owner);
        string there = moved.Id.ToString(CultureInfo.InvariantCulture);
        await room.CountsAsync(1, $"SELECT COUNT(*) FROM chat WHERE platform = 'telegram' AND address = '{there}'");
        room.News.GoTo(room.News.Clock.GetUtcNow().AddSeconds(31));
        await room.HearsAsync(moved.Id, SpecNews.JeddahInEnglish.Title);
        Assert.Empty(room.Heard(group.Id, SpecNews.JeddahInEnglish.Title));
        Assert.Contains("22:00-06:00", await room.AskAsync(owner, "/quiet", moved), StringComparison.Ordinal);
        Assert.Equal(0, room.Fake.CallsInsideRetryAfter);
        Assert.Equal(1, await room.News.CountAsync("SELECT COUNT(*) FROM chat WHERE platform = 'telegram'"));
    }

    [Fact]
    public async Task A_topic_of_a_forum_and_a_channel_get_digests_of_their_own()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser owner = room.Fake.AddUser("Owner");
        FakeChat forum = room.Fake.AddChat(ChatKind.Supergroup, owner, "Forum", isForum: true);
        FakeTopic topic = room.Fake.AddTopic(forum, "Peace");
        FakeChat channel = room.Fake.AddChat(ChatKind.Channel, owner, "Channel");
        Assert.StartsWith(
            "You are subscribed", await room.AskAsync(owner, "/subscribe", forum, topic), StringComparison.Ordinal);
        await room.AskAsync(owner, "/subscribe", channel);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.HearsAsync(forum.Id, SpecNews.JeddahInEnglish.Title);
        await room.HearsAsync(channel.Id, SpecNews.JeddahInEnglish.Title);
        Assert.All(
            forum.Messages.Values.Where(message => message.From is null),
            message => Assert.Equal(topic.Id, message.Thread));
        Assert.Empty(room.Fake.Ledger.Refused);
    }
}
