using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;
using ChatKind = NewsBot.Fakes.Telegram.State.ChatKind;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>Who speaks in groups and channels, and what becomes of the bot there.</summary>
public sealed class TelegramGroupTests : TelegramHearing
{
    private int _delivered;

    [Fact]
    public async Task In_groups_only_commands_are_heard_and_roles_are_the_administrators()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Supergroup, Ada, isForum: true);
        FakeTopic topic = Bench.Fake.AddTopic(group, "News");
        FakeUser cleo = Bench.Fake.AddUser("Cleo");
        Bench.Fake.UserSends(cleo, "@news_fake_bot latest", group);
        FakeMessage asked = Bench.Fake.UserSends(cleo, "/latest", group, topic.Id);
        Bench.Fake.UserSends(Ada, "/latest", group);
        Bench.Fake.UserSends(Ben, "/latest", group);
        Bench.Listen();
        await HearsAsync(3);
        Assert.Equal($"{group.Id}/{topic.Id}", Bench.Commands.First().Chat.Value);
        Assert.Equal(Text(asked.Id), Bench.Commands.First().RepliesTo);
        Assert.Equal([CommandRole.Member, CommandRole.ChatAdmin, CommandRole.Operator], await RolesAsync());
    }

    [Case("A02")]
    [Fact]
    public async Task Who_is_demoted_is_no_administrator_after_a_minute()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Supergroup, Ada);
        Bench.Fake.UserSends(Ada, "/schedule", group);
        Bench.Listen();
        await HearsAsync(1);
        Assert.Equal([CommandRole.ChatAdmin], await RolesAsync());
        Bench.Fake.SetMember(group, Ada, Standing.Member);
        Bench.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal([CommandRole.Member], await RolesAsync());
        Bench.Clock.Advance(TimeSpan.FromSeconds(61));
        Bench.Fake.SetBot(group, Ada, Standing.Kicked);
        Assert.Equal([CommandRole.Member], await RolesAsync());
    }

    [Fact]
    public async Task Where_Telegram_is_silent_about_administrators_nobody_is_one_and_nobody_waits_for_long()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Supergroup, Ada);
        Bench.Fake.FailNext(TelegramFault.SilenceBefore, "getChatAdministrators");
        Bench.Fake.UserSends(Ada, "/schedule", group);
        Bench.Listen();
        await HearsAsync(1);
        Task<CommandRole> role = Bench.Commands.Single().FindRole(default);
        await Bench.HearsAsync("the end of patience", () =>
        {
            Bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return role.IsCompleted;
        });
        Assert.Equal(CommandRole.Member, await role);
    }

    [Case("C17")]
    [Case("A03")]
    [Fact]
    public async Task An_anonymous_administrator_and_a_channel_speak_for_their_chat_and_another_channel_does_not()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Supergroup, Ada);
        FakeChat channel = Bench.Fake.AddChat(ChatKind.Channel, Ada);
        Deliver("message", group, json => json["sender_chat"] = Speaker(group));
        Deliver("message", group, json => json["sender_chat"] = Speaker(channel));
        Bench.Fake.UserSends(Ada, "/latest", channel);
        Bench.Listen();
        await HearsAsync(3);
        Assert.Equal(
            [(group.Id, CommandRole.ChatAdmin), (group.Id, CommandRole.Member), (channel.Id, CommandRole.ChatAdmin)],
            (await Task.WhenAll(Bench.Commands.Select(async command =>
                (long.Parse(command.Chat.Value, CultureInfo.InvariantCulture), await command.FindRole(default)))))
            .OrderByDescending(found => found.Item1 == group.Id).ThenByDescending(found => found.Item2));
    }

    [Case("C17")]
    [Fact]
    public async Task What_is_edited_forwarded_automatic_said_by_bots_or_over_a_business_connection_is_not_heard()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Supergroup, Ada);
        FakeMessage said = Bench.Fake.UserSends(Ada, "hello", group);
        Bench.Fake.UserEdits(said, "/latest");
        Deliver("message", group, json => json["from"]!["is_bot"] = true);
        Deliver("message", group, json => json["via_bot"] = Person(isBot: true));
        Deliver("message", group, json => json["is_automatic_forward"] = true);
        Deliver("message", group, json => json["forward_origin"] = new JsonObject
        {
            ["type"] = "hidden_user",
            ["date"] = 1,
            ["sender_user_name"] = "Eve",
        });
        Bench.Fake.Deliver("unheard_of", new JsonObject { ["x"] = 1 });
        Deliver("business_message", group, json => json["business_connection_id"] = "b1");
        Bench.Fake.Deliver("business_connection", new JsonObject
        {
            ["id"] = "b1",
            ["user"] = Person(isBot: false),
            ["user_chat_id"] = Ada.Id,
            ["date"] = 1,
            ["is_enabled"] = true,
        });
        Bench.Fake.UserSends(Ada, "/last", group);
        Bench.Listen();
        await HearsAsync(1);
        Assert.Equal(["last"], Texts());
    }

    [Fact]
    public async Task A_bot_that_is_added_kicked_blocked_let_in_or_moved_says_so()
    {
        FakeChat group = Bench.Fake.AddChat(ChatKind.Group, Ada);
        group.Bot = Standing.Left;
        Bench.Fake.SetBot(group, Ada, Standing.Member);
        Bench.Fake.SetBot(group, Ada, Standing.Administrator);
        Bench.Fake.SetBot(group, Ada, Standing.Kicked);
        Bench.Fake.Block(Ada);
        Bench.Fake.Block(Ada, isBlocked: false);
        FakeChat moving = Bench.Fake.AddChat(ChatKind.Group, Ada);
        FakeChat moved = Bench.Fake.Migrate(moving, Ada);
        Bench.Listen();
        await Bench.HearsAsync("seven events", () => Bench.Events.Count == 7);
        Assert.Equal(
            ["Added", "Restored", "Removed"], Kinds(group.Id));
        Assert.Equal(["Removed", "Restored"], Kinds(Ada.Id));
        Assert.All(
            Bench.Events.OfType<ChatEvent.Moved>(),
            move => Assert.Equal((Text(moving.Id), Text(moved.Id)), (move.Chat.Value, move.To.Value)));
        Assert.Equal(7, Bench.Events.Select(happened => happened.UpdateKey).Distinct().Count());
    }

    private void Deliver(string kind, FakeChat chat, Action<JsonObject> change)
    {
        var json = new JsonObject
        {
            ["message_id"] = 900_000 + Bench.Fake.Ledger.Accepted.Count + Interlocked.Increment(ref _delivered),
            ["date"] = 1,
            ["from"] = Person(isBot: false),
            ["chat"] = Speaker(chat),
            ["text"] = "/latest",
        };
        change(json);
        Bench.Fake.Deliver(kind, json);
    }

    private static JsonObject Speaker(FakeChat chat) =>
        new() { ["id"] = chat.Id, ["type"] = chat.KindName, ["title"] = chat.Title };

    private string[] Kinds(long chat) =>
    [
        .. Bench.Events.Where(happened => happened.Chat.Value == Text(chat))
            .Select(happened => happened.GetType().Name),
    ];

    private async Task<CommandRole[]> RolesAsync() =>
        await Task.WhenAll(Bench.Commands.Select(command => command.FindRole(CancellationToken.None)));
}
