using System.Net;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramFaultsTests : FakeTelegramTests
{
    [Fact]
    public async Task A_call_dropped_before_acceptance_leaves_nothing_and_after_it_a_message()
    {
        Telegram.FailNext(TelegramFault.DropBefore);
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(Ada.Id, "lost"));
        Assert.Empty(Telegram.Ledger.Sent());
        Telegram.FailNext(TelegramFault.DropAfter);
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(Ada.Id, "kept"));
        Assert.Equal("kept", Assert.Single(Telegram.Ledger.Sent()).Text);
    }

    [Fact]
    public async Task A_silent_server_may_have_accepted()
    {
        Telegram.FailNext(TelegramFault.SilenceAfter);
        using var patience = new CancellationTokenSource();
        Task<TelegramAnswer> saying = Bot.CallAsync(
            "sendMessage", new { chat_id = Ada.Id, text = "x" }, patience.Token);
        while (Telegram.Ledger.Sent().Count == 0)
            await Task.Yield();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saying);
    }

    [Fact]
    public async Task A_gateway_answers_in_html_and_a_cut_answer_is_no_json()
    {
        Telegram.FailNext(TelegramFault.BadGateway(504, isAccepted: true));
        TelegramAnswer gateway = await SayAsync(Ada.Id, "x");
        Assert.Equal(HttpStatusCode.GatewayTimeout, gateway.Status);
        Assert.StartsWith("<html>", gateway.Body, StringComparison.Ordinal);
        Assert.Single(Telegram.Ledger.Sent());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Telegram.FailNext(TelegramFault.CutAnswer);
        TelegramAnswer cut = await SayAsync(Ada.Id, "y");
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => cut.Json);
    }

    [Fact]
    public async Task A_slow_server_answers_late()
    {
        Telegram.FailNext(TelegramFault.Slow(TimeSpan.FromSeconds(8)));
        Task<TelegramAnswer> saying = SayAsync(Ada.Id, "x");
        while (!saying.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True((await saying).Result!["date"] is not null);
        Assert.True(Telegram.Ledger.Sent()[0].At - DateTimeOffset.UnixEpoch.AddYears(56) >= TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Only_the_named_method_fails_and_only_so_often()
    {
        Telegram.FailNext(TelegramFault.Error(500, "Internal Server Error: restart"), method: "sendMessage", times: 2);
        Assert.Equal(HttpStatusCode.OK, (await Bot.CallAsync("getMe")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await SayAsync(Ada.Id, "x")).Status);
        Assert.Equal("Internal Server Error: restart", (await SayAsync(Ada.Id, "x")).Description);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(Ada.Id, "x")).Status);
    }

    [Fact]
    public async Task A_revoked_token_is_unauthorized()
    {
        Telegram.Revoke();
        Assert.Equal("Unauthorized", (await Bot.CallAsync("getMe")).Description);
        Telegram.Revoke(isRevoked: false);
        Assert.Equal(HttpStatusCode.OK, (await Bot.CallAsync("getMe")).Status);
    }

    [Fact]
    public async Task Chats_that_do_not_want_the_bot_say_so()
    {
        Telegram.Block(Ada);
        Assert.Equal("Forbidden: bot was blocked by the user", (await SayAsync(Ada.Id, "x")).Description);
        Telegram.Block(Ada, isBlocked: false);
        Ada.IsDeactivated = true;
        Assert.Equal("Forbidden: user is deactivated", (await SayAsync(Ada.Id, "x")).Description);
        Assert.Equal(
            "Forbidden: bot can't initiate conversation with a user",
            (await SayAsync(Telegram.AddUser().Id, "x")).Description);
        Assert.Equal("Bad Request: chat not found", (await SayAsync(99, "x")).Description);
    }

    [Theory]
    [InlineData(ChatKind.Group, Standing.Kicked, "bot was kicked from the group chat")]
    [InlineData(ChatKind.Supergroup, Standing.Kicked, "bot was kicked from the supergroup chat")]
    [InlineData(ChatKind.Channel, Standing.Kicked, "bot was kicked from the channel chat")]
    [InlineData(ChatKind.Supergroup, Standing.Left, "bot is not a member of the supergroup chat")]
    public async Task A_bot_that_is_gone_is_told_from_where(ChatKind kind, Standing standing, string expected)
    {
        FakeChat chat = Telegram.AddChat(kind, Ada);
        Telegram.SetBot(chat, Ada, standing);
        Assert.Equal("Forbidden: " + expected, (await SayAsync(chat.Id, "x")).Description);
    }
}
