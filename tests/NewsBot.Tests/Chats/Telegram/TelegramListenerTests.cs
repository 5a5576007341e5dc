using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Telegram;
using NewsBot.Chats.Telegram.Listening;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Specs;
using ChatKind = NewsBot.Fakes.Telegram.State.ChatKind;

namespace NewsBot.Tests.Chats.Telegram;

public sealed class TelegramListenerTests : IAsyncLifetime
{
    private TelegramBench _bench = null!;
    private int _delivered;
    private FakeUser _ada = null!;
    private FakeUser _ben = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await TelegramBench.StartAsync(("Operators:0", "1002"));
        _ada = _bench.Fake.AddUser("Ada", "uk");
        _ben = _bench.Fake.AddUser("Ben");
        Assert.Equal(1002, _ben.Id);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_a_person_writes_is_a_command_with_and_without_a_slash()
    {
        FakeMessage said = _bench.Fake.UserSends(_ada, "/latest@NEWS_fake_bot  5 en");
        _bench.Fake.UserSends(_ada, "latest");
        _bench.Fake.UserSends(_ada, "/latest@other_bot");
        _bench.Listen();
        await HearsAsync(2);
        IncomingCommand heard = _bench.Commands.First();
        Assert.Equal(["latest 5 en", "latest"], Texts());
        Assert.Equal(new ChatAddress(TelegramAddress.Platform, Text(_ada.Id)), heard.Chat);
        Assert.Equal(new ChatIdentity(NewsBot.Delivery.Platforms.ChatKind.Private, "Ada"), heard.Identity);
        Assert.Equal(new Sender(Text(_ada.Id), "uk"), heard.Sender);
        Assert.Equal($"m{_ada.Id}.{said.Id}", heard.UpdateKey);
    }

    [Fact]
    public async Task Updates_that_waited_while_the_bot_was_away_are_heard_and_each_is_acknowledged_once_dealt_with()
    {
        _bench.Fake.UserSends(_ada, "/one");
        _bench.Listen();
        await HearsAsync(1);
        await _bench.DeafenAsync();
        _bench.Fake.UserSends(_ada, "/two");
        _bench.Listen();
        await HearsAsync(2);
        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task An_update_whose_handling_failed_comes_again_and_holds_back_its_chat_only()
    {
        int tries = 0;
        _bench.OnCommand = command => command.Text == "bad" && ++tries < 3
            ? throw new InvalidOperationException("the database is away")
            : Task.CompletedTask;
        _bench.Fake.UserSends(_ada, "/bad");
        _bench.Fake.UserSends(_ada, "/after");
        _bench.Fake.UserSends(_ben, "/other");
        _bench.Listen();
        await PassTimeUntilAsync("all three", () => Texts().Distinct().Count() == 3);
        Assert.Equal("other", Texts()[0]);
        Assert.Equal(["bad", "after"], Texts().Where(text => text != "other"));
    }

    [Fact]
    public async Task An_update_that_fails_for_ever_is_left_after_five_tries()
    {
        int tries = 0;
        _bench.OnCommand = command => command.Text == "bad"
            ? throw new InvalidOperationException($"try {++tries}")
            : Task.CompletedTask;
        _bench.Fake.UserSends(_ada, "/bad");
        _bench.Fake.UserSends(_ada, "/after");
        _bench.Listen();
        await PassTimeUntilAsync("the one after", () => Texts().Contains("after"));
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task Commands_of_one_chat_stay_in_order_and_chats_do_not_wait_for_each_other()
    {
        var gate = new TaskCompletionSource();
        _bench.OnCommand = command => command.Text == "slow" ? gate.Task : Task.CompletedTask;
        _bench.Fake.UserSends(_ada, "/slow");
        _bench.Fake.UserSends(_ada, "/next");
        _bench.Fake.UserSends(_ben, "/quick");
        _bench.Listen();
        await HearsAsync(1);
        Assert.Equal(["quick"], Texts());
        gate.SetResult();
        await HearsAsync(3);
        Assert.Equal(["quick", "slow", "next"], Texts());
    }

    [Fact]
    public async Task In_groups_only_commands_are_heard_and_roles_are_the_administrators()
    {
        FakeChat group = _bench.Fake.AddChat(ChatKind.Supergroup, _ada, isForum: true);
        FakeTopic topic = _bench.Fake.AddTopic(group, "News");
        FakeUser cleo = _bench.Fake.AddUser("Cleo");
        _bench.Fake.UserSends(cleo, "@news_fake_bot latest", group);
        FakeMessage asked = _bench.Fake.UserSends(cleo, "/latest", group, topic.Id);
        _bench.Fake.UserSends(_ada, "/latest", group);
        _bench.Fake.UserSends(_ben, "/latest", group);
        _bench.Listen();
        await HearsAsync(3);
        Assert.Equal($"{group.Id}/{topic.Id}", _bench.Commands.First().Chat.Value);
        Assert.Equal(Text(asked.Id), _bench.Commands.First().RepliesTo);
        Assert.Equal([CommandRole.Member, CommandRole.ChatAdmin, CommandRole.Operator], await RolesAsync());
    }

    [Fact]
    public async Task Who_is_demoted_is_no_administrator_after_a_minute()
    {
        FakeChat group = _bench.Fake.AddChat(ChatKind.Supergroup, _ada);
        _bench.Fake.UserSends(_ada, "/schedule", group);
        _bench.Listen();
        await HearsAsync(1);
        Assert.Equal([CommandRole.ChatAdmin], await RolesAsync());
        _bench.Fake.SetMember(group, _ada, Standing.Member);
        _bench.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal([CommandRole.Member], await RolesAsync());
        _bench.Clock.Advance(TimeSpan.FromSeconds(61));
        _bench.Fake.SetBot(group, _ada, Standing.Kicked);
        Assert.Equal([CommandRole.Member], await RolesAsync());
    }

    [Fact]
    public async Task An_anonymous_administrator_and_a_channel_speak_for_their_chat_and_another_channel_does_not()
    {
        FakeChat group = _bench.Fake.AddChat(ChatKind.Supergroup, _ada);
        FakeChat channel = _bench.Fake.AddChat(ChatKind.Channel, _ada);
        Deliver("message", group, json => json["sender_chat"] = Speaker(group));
        Deliver("message", group, json => json["sender_chat"] = Speaker(channel));
        _bench.Fake.UserSends(_ada, "/latest", channel);
        _bench.Listen();
        await HearsAsync(3);
        Assert.Equal(
            [(group.Id, CommandRole.ChatAdmin), (group.Id, CommandRole.Member), (channel.Id, CommandRole.ChatAdmin)],
            (await Task.WhenAll(_bench.Commands.Select(async command =>
                (long.Parse(command.Chat.Value, CultureInfo.InvariantCulture), await command.FindRole(default)))))
            .OrderByDescending(found => found.Item1 == group.Id).ThenByDescending(found => found.Item2));
    }

    [Fact]
    public async Task What_is_edited_forwarded_automatic_or_said_by_bots_is_not_heard()
    {
        FakeChat group = _bench.Fake.AddChat(ChatKind.Supergroup, _ada);
        FakeMessage said = _bench.Fake.UserSends(_ada, "hello", group);
        _bench.Fake.UserEdits(said, "/latest");
        Deliver("message", group, json => json["from"]!["is_bot"] = true);
        Deliver("message", group, json => json["via_bot"] = Person(isBot: true));
        Deliver("message", group, json => json["is_automatic_forward"] = true);
        Deliver("message", group, json => json["forward_origin"] = new JsonObject
        {
            ["type"] = "hidden_user",
            ["date"] = 1,
            ["sender_user_name"] = "Eve",
        });
        _bench.Fake.Deliver("unheard_of", new JsonObject { ["x"] = 1 });
        _bench.Fake.UserSends(_ada, "/last", group);
        _bench.Listen();
        await HearsAsync(1);
        Assert.Equal(["last"], Texts());
    }

    [Fact]
    public async Task A_bot_that_is_added_kicked_blocked_let_in_or_moved_says_so()
    {
        FakeChat group = _bench.Fake.AddChat(ChatKind.Group, _ada);
        group.Bot = Standing.Left;
        _bench.Fake.SetBot(group, _ada, Standing.Member);
        _bench.Fake.SetBot(group, _ada, Standing.Administrator);
        _bench.Fake.SetBot(group, _ada, Standing.Kicked);
        _bench.Fake.Block(_ada);
        _bench.Fake.Block(_ada, isBlocked: false);
        FakeChat moving = _bench.Fake.AddChat(ChatKind.Group, _ada);
        FakeChat moved = _bench.Fake.Migrate(moving, _ada);
        _bench.Listen();
        await _bench.HearsAsync("seven events", () => _bench.Events.Count == 7);
        Assert.Equal(
            ["Added", "Restored", "Removed"], Kinds(group.Id));
        Assert.Equal(["Removed", "Restored"], Kinds(_ada.Id));
        Assert.All(
            _bench.Events.OfType<ChatEvent.Moved>(),
            move => Assert.Equal((Text(moving.Id), Text(moved.Id)), (move.Chat.Value, move.To.Value)));
        Assert.Equal(7, _bench.Events.Select(happened => happened.UpdateKey).Distinct().Count());
    }

    [Fact]
    public async Task A_button_that_is_pressed_is_carried_out_and_answered()
    {
        FakeMessage shown = await ShowButtonAsync(_ada);
        _bench.Fake.Press(_ada, _ada.Id, shown.Id, DataOf(shown));
        _bench.Listen();
        await _bench.HearsAsync("an answer", () => _bench.Fake.CallbackAnswers.Count == 1);
        IncomingCommand pressed = Assert.Single(_bench.Commands);
        Assert.Equal(("latest 5", true, Text(shown.Id)), (pressed.Text, pressed.IsButton, pressed.Edits));
        Assert.Null(_bench.Fake.CallbackAnswers[0].Text);
    }

    [Theory]
    [InlineData("latest 5")]
    [InlineData("AAAAAAAAAAAAlatest 5")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("ЯЯЯЯЯЯЯЯЯЯЯЯЯЯlatest")]
    public async Task A_forged_button_does_nothing_and_is_answered_politely(string data)
    {
        FakeMessage shown = await ShowButtonAsync(_ada);
        DeliverPress(_ada, shown, data);
        _bench.Listen();
        _bench.Fake.UserSends(_ada, "/end");
        await HearsAsync(1);
        Assert.Equal(["end"], Texts());
    }

    [Fact]
    public async Task A_button_of_another_chat_or_with_another_action_does_nothing()
    {
        FakeMessage shown = await ShowButtonAsync(_ada);
        FakeMessage other = await ShowButtonAsync(_ben);
        DeliverPress(_ben, other, DataOf(shown));
        DeliverPress(_ada, shown, DataOf(shown).Replace("latest 5", "forgetme", StringComparison.Ordinal));
        _bench.Listen();
        _bench.Fake.UserSends(_ada, "/end");
        await HearsAsync(1);
        Assert.Equal(["end"], Texts());
    }

    [Fact]
    public async Task A_second_program_on_the_token_is_waited_for_and_told()
    {
        const string Conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot "
            + "instance is running";
        _bench.Fake.FailNext(TelegramFault.Error(409, Conflict), "getUpdates", times: 2);
        _bench.Fake.UserSends(_ada, "/latest");
        _bench.Listen();
        await PassTimeUntilAsync("the command", () => !_bench.Commands.IsEmpty);
        Assert.Contains(_bench.Logs.Lines, line => line.StartsWith("Error: Another program", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again()
    {
        _bench.Fake.FailNext(TelegramFault.BadGateway(), "getMe");
        _bench.Fake.FailNext(TelegramFault.DropBefore, "getUpdates");
        _bench.Fake.FailNext(TelegramFault.TooManyRequests(3), "getUpdates");
        _bench.Fake.UserSends(_ada, "/latest");
        _bench.Listen();
        await PassTimeUntilAsync("the command", () => !_bench.Commands.IsEmpty);
    }

    [Fact]
    public async Task A_refused_token_stops_the_ear_and_shouts()
    {
        _bench.Fake.Revoke();
        _bench.Listen();
        await Assert.ThrowsAsync<TelegramTokenException>(() => _bench.Ended);
        Assert.Contains(_bench.Logs.Lines, line => line.StartsWith("Critical:", StringComparison.Ordinal));
        Assert.DoesNotContain(_bench.Logs.Lines, line => line.Contains(_bench.Fake.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_quiet_week_updates_that_are_numbered_anew_are_heard()
    {
        _bench.Fake.UserSends(_ada, "/one");
        _bench.Listen();
        await _bench.HearsAsync("the first, and that it is confirmed", () => _bench.Fake.Polls == 2);
        await _bench.DeafenAsync();
        _bench.Clock.Advance(TimeSpan.FromDays(8));
        _bench.Fake.RestartUpdateNumbers(5);
        _bench.Fake.UserSends(_ada, "/two");
        _bench.Listen();
        await _bench.HearsAsync("the second", () => Texts().Contains("two"));
    }

    [Fact]
    public async Task A_hundred_and_fifty_updates_are_each_heard_once_in_order()
    {
        for (int number = 0; number < 150; number++)
            _bench.Fake.UserSends(_ada, $"/n {number}");
        _bench.Listen();
        await HearsAsync(150);
        Assert.Equal(Enumerable.Range(0, 150).Select(number => $"n {number}"), Texts());
    }

    [Fact]
    public async Task A_webhook_of_before_is_taken_away_and_what_waits_is_kept()
    {
        using var caller = new NewsBot.Tests.Fakes.TelegramCaller(_bench.Fake);
        await caller.CallAsync("setWebhook", new { url = $"http://127.0.0.1:{ClosedPort.Any()}/" });
        _bench.Fake.UserSends(_ada, "/latest");
        _bench.Listen();
        await HearsAsync(1);
    }

    [Fact]
    public async Task The_menu_is_told_by_scope_and_language_and_only_when_it_changes()
    {
        _bench.Menu =
        [
            new("latest", CommandRole.Member, Words("The newest", "Yang terbaru")),
            new("schedule", CommandRole.ChatAdmin, Words("When to send", "Kapan dikirim")),
            new("feeds", CommandRole.Operator, Words("The feeds", "Sumber")),
        ];
        _bench.Listen();
        await _bench.HearsAsync("the menu", () => Told() == 8);
        await _bench.DeafenAsync();
        _bench.Fake.UserSends(_ada, "/end");
        _bench.Listen();
        await HearsAsync(1);
        Assert.Equal(8, Told());
        Assert.Equal(["latest"], await MenuAsync("all_group_chats", ""));
        Assert.Equal(["latest", "schedule"], await MenuAsync("all_chat_administrators", "id"));
    }

    private int Told() => _bench.Fake.Ledger.Accepted.Count(line => line.Method == "setMyCommands");

    private async Task<IEnumerable<string?>> MenuAsync(string scope, string language)
    {
        using var caller = new NewsBot.Tests.Fakes.TelegramCaller(_bench.Fake);
        var answer = await caller.CallAsync(
            "getMyCommands", new { scope = new { type = scope }, language_code = language });
        return answer.Result!.AsArray().Select(command => (string?)command!["command"]);
    }

    private static Dictionary<string, string> Words(string english, string indonesian) =>
        new(StringComparer.Ordinal) { ["en"] = english, ["id"] = indonesian };

    private async Task<FakeMessage> ShowButtonAsync(FakeUser person)
    {
        person.HasStarted = true;
        ChatMessage message = SomeMessages.Of("More?") with { Buttons = [[new MessageButton("Yes", "latest 5")]] };
        Assert.IsType<SendOutcome.Confirmed>(await _bench.SendAsync(Text(person.Id), message));
        return _bench.Fake.PrivateChat(person).Messages.Values.Last();
    }

    private static string DataOf(FakeMessage shown) =>
        (string)shown.Markup!["inline_keyboard"]![0]![0]!["callback_data"]!;

    private void DeliverPress(FakeUser person, FakeMessage shown, string data) =>
        _bench.Fake.Deliver("callback_query", new JsonObject
        {
            ["id"] = "77",
            ["from"] = Person(isBot: false, person.Id),
            ["message"] = new JsonObject
            {
                ["message_id"] = shown.Id,
                ["date"] = 1,
                ["chat"] = new JsonObject { ["id"] = shown.Chat.Id, ["type"] = "private", ["first_name"] = "X" },
            },
            ["chat_instance"] = "1",
            ["data"] = data,
        });

    private void Deliver(string kind, FakeChat chat, Action<JsonObject> change)
    {
        var json = new JsonObject
        {
            ["message_id"] = 900_000 + _bench.Fake.Ledger.Accepted.Count + Interlocked.Increment(ref _delivered),
            ["date"] = 1,
            ["from"] = Person(isBot: false),
            ["chat"] = Speaker(chat),
            ["text"] = "/latest",
        };
        change(json);
        _bench.Fake.Deliver(kind, json);
    }

    private static JsonObject Person(bool isBot, long id = 1087968824) =>
        new() { ["id"] = id, ["is_bot"] = isBot, ["first_name"] = "Group" };

    private static JsonObject Speaker(FakeChat chat) =>
        new() { ["id"] = chat.Id, ["type"] = chat.KindName, ["title"] = chat.Title };

    private string[] Texts() => [.. _bench.Commands.Select(command => command.Text)];

    private string[] Kinds(long chat) =>
    [
        .. _bench.Events.Where(happened => happened.Chat.Value == Text(chat))
            .Select(happened => happened.GetType().Name),
    ];

    private async Task<CommandRole[]> RolesAsync() =>
        await Task.WhenAll(_bench.Commands.Select(command => command.FindRole(CancellationToken.None)));

    private Task HearsAsync(int count) =>
        _bench.HearsAsync($"{count} commands", () => _bench.Commands.Count >= count);

    private Task PassTimeUntilAsync(string what, Func<bool> condition) => _bench.HearsAsync(what, () =>
    {
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        return condition();
    });

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
