using System.Text.Json.Nodes;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Telegram.Listening;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>What can go wrong between the bot and the server.</summary>
public sealed class TelegramPollingTests : TelegramHearing
{
    [Case("C14")]
    [Fact]
    public async Task A_second_program_on_the_token_is_waited_for_and_told()
    {
        const string Conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot "
            + "instance is running";
        Bench.Fake.FailNext(TelegramFault.Error(409, Conflict), "getUpdates", times: 2);
        Bench.Fake.UserSends(Ada, "/latest");
        Bench.Listen();
        await PassTimeUntilAsync("the command", () => !Bench.Commands.IsEmpty);
        Assert.Contains(Bench.Logs.Lines, line => line.StartsWith("Error: Another program", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again()
    {
        Bench.Fake.FailNext(TelegramFault.BadGateway(), "getMe");
        Bench.Fake.FailNext(TelegramFault.DropBefore, "getUpdates");
        Bench.Fake.FailNext(TelegramFault.TooManyRequests(3), "getUpdates");
        Bench.Fake.UserSends(Ada, "/latest");
        Bench.Listen();
        await PassTimeUntilAsync("the command", () => !Bench.Commands.IsEmpty);
    }

    [Case("C17")]
    [Fact]
    public async Task An_update_that_cannot_be_read_is_left_and_the_ones_around_it_are_heard()
    {
        Bench.Fake.UserSends(Ada, "/latest");
        Bench.Fake.Deliver("message", new JsonObject { ["message_id"] = "of a later version" });
        Bench.Fake.UserSends(Ada, "/missed");
        Bench.Listen();
        await HearsAsync(2);
        Bench.Fake.UserSends(Ada, "/end");
        await HearsAsync(3);
        Assert.Single(
            Bench.Logs.Lines,
            line => line.StartsWith("Warning: Update 1001 of Telegram", StringComparison.Ordinal));
    }

    [Case("C17")]
    [Fact]
    public async Task Updates_without_a_number_are_not_asked_for_at_once_again()
    {
        const string Numberless = """{"ok":true,"result":[{"message":{"message_id":1}}]}""";
        Bench.Fake.FailNext(TelegramFault.Raw(200, Numberless, "application/json"), "getUpdates", times: 60);
        Bench.Fake.UserSends(Ada, "/latest");
        Bench.Listen();
        int seconds = 0;
        await PassTimeUntilAsync("the command", () => ++seconds > 0 && !Bench.Commands.IsEmpty);
        Assert.InRange(seconds, 60, int.MaxValue);
    }

    [Fact]
    public async Task A_refused_token_stops_the_ear_and_shouts()
    {
        Bench.Fake.Revoke();
        Bench.Listen();
        await Assert.ThrowsAsync<TelegramTokenException>(() => Bench.Ended);
        Assert.Contains(Bench.Logs.Lines, line => line.StartsWith("Critical:", StringComparison.Ordinal));
        Assert.DoesNotContain(Bench.Logs.Lines, line => line.Contains(Bench.Fake.Token, StringComparison.Ordinal));
    }

    [Case("C14")]
    [Fact]
    public async Task A_webhook_of_before_is_taken_away_and_what_waits_is_kept()
    {
        using var caller = new NewsBot.Tests.Fakes.TelegramCaller(Bench.Fake);
        await caller.CallAsync("setWebhook", new { url = $"http://127.0.0.1:{ClosedPort.Any()}/" });
        Bench.Fake.UserSends(Ada, "/latest");
        Bench.Listen();
        await HearsAsync(1);
    }

    [Fact]
    public async Task The_menu_is_told_by_scope_and_language_and_only_when_it_changes()
    {
        Bench.Menu =
        [
            new("latest", CommandRole.Member, Words("The newest", "Yang terbaru")),
            new("schedule", CommandRole.ChatAdmin, Words("When to send", "Kapan dikirim")),
            new("feeds", CommandRole.Operator, Words("The feeds", "Sumber")),
        ];
        Bench.Listen();
        await Bench.HearsAsync("the menu", () => Told() == 8);
        await Bench.DeafenAsync();
        Bench.Fake.UserSends(Ada, "/end");
        Bench.Listen();
        await HearsAsync(1);
        Assert.Equal(8, Told());
        Assert.Equal(["latest"], await MenuAsync("all_group_chats", ""));
        Assert.Equal(["latest", "schedule"], await MenuAsync("all_chat_administrators", "id"));
    }

    private int Told() => Bench.Fake.Ledger.Accepted.Count(line => line.Method == "setMyCommands");

    private async Task<IEnumerable<string?>> MenuAsync(string scope, string language)
    {
        using var caller = new NewsBot.Tests.Fakes.TelegramCaller(Bench.Fake);
        var answer = await caller.CallAsync(
            "getMyCommands", new { scope = new { type = scope }, language_code = language });
        return answer.Result!.AsArray().Select(command => (string?)command!["command"]);
    }

    private static Dictionary<string, string> Words(string english, string indonesian) =>
        new(StringComparer.Ordinal) { ["en"] = english, ["id"] = indonesian };
}
