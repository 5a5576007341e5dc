using System.Net;
using System.Text;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramMessagesTests : FakeTelegramTests
{
    [Fact]
    public async Task A_message_is_edited_and_deleted()
    {
        long id = (long)(await SayAsync(Ada.Id, "one")).Result!["message_id"]!;
        Clock.Advance(TimeSpan.FromSeconds(1));
        var edit = new { chat_id = Ada.Id, message_id = id, text = "two" };
        Assert.Equal("two", (string?)(await Bot.CallAsync("editMessageText", edit)).Result!["text"]);
        Assert.Equal(
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
            + "as a current content and reply markup of the message",
            (await Bot.CallAsync("editMessageText", edit)).Description);
        Assert.Equal("two", Telegram.PrivateChat(Ada).Messages[id].Text);
        var delete = new { chat_id = Ada.Id, message_id = id };
        Assert.Equal(HttpStatusCode.OK, (await Bot.CallAsync("deleteMessage", delete)).Status);
        Assert.Equal(
            "Bad Request: message to delete not found", (await Bot.CallAsync("deleteMessage", delete)).Description);
        Assert.Equal(
            "Bad Request: message to edit not found", (await Bot.CallAsync("editMessageText", edit)).Description);
    }

    [Fact]
    public async Task Json_form_and_multipart_bodies_are_all_read()
    {
        string path = $"/bot{Telegram.Token}/SENDmessage";
        var fields = new Dictionary<string, string> { ["chat_id"] = $"{Ada.Id}", ["text"] = "form" };
        Assert.Equal("form", (string?)(await Bot.PostAsync(path, new FormUrlEncodedContent(fields))).Result!["text"]);
        Clock.Advance(TimeSpan.FromSeconds(1));
        using var parts = new MultipartFormDataContent
        {
            { new StringContent($"{Ada.Id}"), "chat_id" },
            { new StringContent("A caption"), "caption" },
            { new StringContent("attach://0"), "photo" },
            { new ByteArrayContent([1, 2, 3]), "0", "photo.jpg" },
        };
        TelegramAnswer photo = await Bot.PostAsync($"/bot{Telegram.Token}/sendPhoto", parts);
        Assert.Equal("A caption", (string?)photo.Result!["caption"]);
        Assert.Equal(3, (int?)photo.Result["photo"]![0]!["file_size"]);
    }

    [Fact]
    public async Task A_caption_is_shorter_than_a_text()
    {
        TelegramAnswer refused = await Bot.CallAsync(
            "sendPhoto", new { chat_id = Ada.Id, photo = "https://ex.org/a.jpg", caption = new string('x', 1025) });
        Assert.Equal("Bad Request: message caption is too long", refused.Description);
    }

    [Theory]
    [InlineData("/bot123/getMe", 401, "Unauthorized: invalid token specified")]
    [InlineData("/bot7000000002:other/getMe", 401, "Unauthorized")]
    [InlineData("/elsewhere", 404, "Not Found")]
    public async Task A_wrong_address_is_told_from_a_wrong_token(string path, int status, string description)
    {
        TelegramAnswer answer = await Bot.PostAsync(path, new StringContent(""));
        Assert.Equal((status, description), ((int)answer.Status, answer.Description));
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_not_found()
    {
        TelegramAnswer answer = await Bot.CallAsync("sendNews");
        Assert.Equal("Not Found: method not found", answer.Description);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":1001}""", "message text is empty")]
    [InlineData("""{"chat_id":1001,"text":"x","parse_mode":"BBCode"}""", "unsupported parse_mode")]
    [InlineData("""{"chat_id":1001,"text":"x","silent":true}""", "fake: sendMessage has no parameter \"silent\"")]
    [InlineData("""{"chat_id":1001,"text":"x","message_thread_id":"y"}""",
        "fake: parameter \"message_thread_id\" must be int")]
    [InlineData("""{"chat_id":1001,"text":"\ud800"}""", "strings must be encoded in UTF-8")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_parameters":{"message_id":77}}""",
        "message to be replied not found")]
    [InlineData("""{"chat_id":1001,"text":"x","message_thread_id":77}""", "message thread not found")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":[]}""", "object expected as reply markup")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"y"}]]}}""",
        "text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[[{"url":"ex.org"}]]}}""",
        "can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"y","url":"nowhere"}]]}}""",
        "BUTTON_URL_INVALID")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":["y"]}}""",
        "expected an Array of inline keyboard button")]
    [InlineData("{", "can't parse JSON object")]
    public async Task A_request_that_is_wrong_is_refused(string json, string expected)
    {
        TelegramAnswer answer = await Bot.PostAsync(
            $"/bot{Telegram.Token}/sendMessage", new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, "Bad Request: " + expected), (answer.Status, answer.Description));
        Assert.Empty(Telegram.Ledger.Accepted);
    }

    [Fact]
    public async Task A_forum_has_topics_that_can_be_closed()
    {
        FakeChat forum = Telegram.AddChat(ChatKind.Supergroup, Ada, isForum: true);
        FakeTopic topic = Telegram.AddTopic(forum, "World");
        var message = new { chat_id = forum.Id, text = "x", message_thread_id = topic.Id };
        Assert.Equal(topic.Id, (long?)(await Bot.CallAsync("sendMessage", message)).Result!["message_thread_id"]);
        topic.IsClosed = true;
        Assert.Equal("Bad Request: TOPIC_CLOSED", (await Bot.CallAsync("sendMessage", message)).Description);
    }

    [Fact]
    public async Task A_chat_tells_its_administrators_and_members()
    {
        FakeChat group = Telegram.AddChat(ChatKind.Supergroup, Ada, username: "readers");
        FakeUser ben = Telegram.AddUser("Ben");
        Telegram.SetMember(group, ben, Standing.Member);
        TelegramAnswer chat = await Bot.CallAsync("getChat", new { chat_id = "@Readers" });
        Assert.Equal(group.Id, (long?)chat.Result!["id"]);
        TelegramAnswer list = await Bot.CallAsync("getChatAdministrators", new { chat_id = group.Id });
        Assert.Equal("creator", (string?)Assert.Single(list.Result!.AsArray())!["status"]);
        TelegramAnswer member = await Bot.CallAsync("getChatMember", new { chat_id = group.Id, user_id = ben.Id });
        Assert.Equal("member", (string?)member.Result!["status"]);
        await Bot.CallAsync("leaveChat", new { chat_id = group.Id });
        Assert.Equal(
            "Forbidden: bot is not a member of the supergroup chat", (await SayAsync(group.Id, "x")).Description);
    }

    [Fact]
    public async Task Commands_are_kept_by_language()
    {
        var commands = new[] { new { command = "latest", description = "Das Neueste" } };
        Assert.True((bool?)(await Bot.CallAsync("setMyCommands", new { commands, language_code = "de" })).Result);
        Assert.Single((await Bot.CallAsync("getMyCommands", new { language_code = "de" })).Result!.AsArray());
        Assert.Empty((await Bot.CallAsync("getMyCommands")).Result!.AsArray());
        var wrong = new[] { new { command = "La-Test", description = "x" } };
        TelegramAnswer refused = await Bot.CallAsync("setMyCommands", new { commands = wrong });
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", refused.Description);
    }
}
