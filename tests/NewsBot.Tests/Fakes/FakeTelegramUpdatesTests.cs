using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramUpdatesTests : FakeTelegramTests
{
    [Fact]
    public async Task What_a_person_says_is_read_until_it_is_confirmed()
    {
        Telegram.UserSends(Ada, "/start");
        Telegram.UserSends(Ada, "hello");
        JsonArray first = await PollAsync();
        Assert.Equal(["/start", "hello"], first.Select(update => (string?)update!["message"]!["text"]));
        Assert.Equal("bot_command", (string?)first[0]!["message"]!["entities"]![0]!["type"]);
        Assert.Single(await PollAsync()); // Who asks the same again at once is given one.
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await PollAsync()).Count);
        long last = (long)first[1]!["update_id"]!;
        Assert.Single(await PollAsync(last));
        Assert.Empty(await PollAsync(last + 1));
    }

    [Fact]
    public async Task A_poll_is_held_until_something_is_said()
    {
        Task<TelegramAnswer> polling = Bot.CallAsync("getUpdates", new { timeout = 50 });
        Telegram.UserSends(Ada, "hello");
        Assert.Single((await polling).Result!.AsArray());
    }

    [Fact]
    public async Task Of_two_consumers_the_first_is_told_of_the_conflict()
    {
        Task<TelegramAnswer> first = Bot.CallAsync("getUpdates", new { timeout = 50 });
        Task<TelegramAnswer> second = Bot.CallAsync("getUpdates", new { timeout = 50 });
        TelegramAnswer ended = await await Task.WhenAny(first, second);
        Assert.Equal(HttpStatusCode.Conflict, ended.Status);
        Assert.Equal(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            ended.Description);
    }

    [Fact]
    public async Task There_is_no_polling_beside_a_webhook()
    {
        await Bot.CallAsync("setWebhook", new { url = "https://bot.example/hook" });
        TelegramAnswer refused = await Bot.CallAsync("getUpdates");
        Assert.Equal(
            "Conflict: can't use getUpdates method while webhook is active; "
            + "use deleteWebhook to delete the webhook first",
            refused.Description);
        Assert.Equal("https://bot.example/hook", (string?)(await Bot.CallAsync("getWebhookInfo")).Result!["url"]);
        await Bot.CallAsync("deleteWebhook");
        Assert.Empty(await PollAsync());
    }

    [Fact]
    public async Task A_pressed_button_is_answered_once()
    {
        TelegramAnswer sent = await Bot.CallAsync("sendMessage", new
        {
            chat_id = Ada.Id,
            text = "More?",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Yes", callback_data = "more" } } } },
        });
        string id = Telegram.Press(Ada, Ada.Id, (long)sent.Result!["message_id"]!, "more");
        Assert.Equal("more", (string?)(await PollAsync())[0]!["callback_query"]!["data"]);
        var answer = new { callback_query_id = id, text = "Here you are" };
        Assert.True((bool?)(await Bot.CallAsync("answerCallbackQuery", answer)).Result);
        Assert.Equal(
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            (await Bot.CallAsync("answerCallbackQuery", answer)).Description);
        Assert.Equal("Here you are", Assert.Single(Telegram.CallbackAnswers).Text);
    }

    [Fact]
    public async Task In_a_group_the_bot_hears_what_is_said_to_it_and_as_an_administrator_all()
    {
        FakeChat group = Telegram.AddChat(ChatKind.Supergroup, Ada);
        Telegram.UserSends(Ada, "not for the bot", group);
        Telegram.UserSends(Ada, "/latest", group);
        Telegram.SetBot(group, Ada, Standing.Administrator);
        Telegram.UserSends(Ada, "heard", group);
        JsonArray updates = await PollAsync();
        Assert.Equal(3, updates.Count);
        Assert.Equal("administrator", (string?)updates[1]!["my_chat_member"]!["new_chat_member"]!["status"]);
    }

    [Fact]
    public async Task A_migrated_group_answers_with_its_new_number()
    {
        FakeChat group = Telegram.AddChat(ChatKind.Group, Ada);
        FakeChat next = Telegram.Migrate(group, Ada);
        TelegramAnswer refused = await SayAsync(group.Id, "x");
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", refused.Description);
        Assert.Equal(next.Id, (long?)refused.Parameters!["migrate_to_chat_id"]);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(next.Id, "x")).Status);
        Assert.Equal(next.Id, (long?)(await PollAsync())[0]!["message"]!["migrate_to_chat_id"]);
    }

    private async Task<JsonArray> PollAsync(long offset = 0) =>
        (await Bot.CallAsync("getUpdates", new { offset })).Result!.AsArray();
}
