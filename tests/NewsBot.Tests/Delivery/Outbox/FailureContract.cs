using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery.Outbox;

public abstract class FailureContract(Dialect dialect) : OutboxBench(dialect)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly SendOutcome Fine = new SendOutcome.Confirmed("1");

    [Case("C01")]
    [Theory]
    [InlineData(10)]
    [InlineData(35)]
    [InlineData(43_838)] // As long as Telegram was seen to ask for.
    public async Task A_chat_that_is_told_to_wait_waits_alone_as_long_as_it_is_told_also_over_a_restart(int seconds)
    {
        TimeSpan day = TimeSpan.FromDays(1), last = TimeSpan.FromSeconds(4);
        Chat slow = await MeetAsync("slow");
        await PutAsync(slow, "a", life: day);
        Platform.Answer = Failing(new SendOutcome.Limited(TimeSpan.FromSeconds(seconds), IsForAll: false, "slow down"));
        for (int step = 0; step < 100 && Platform.Requests.Count == 0; step++)
        {
            await StepAsync();
            Clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        await StepAsync();
        DateTimeOffset end = Clock.GetUtcNow().AddSeconds(seconds);
        await RestartAsync();
        await PutAsync(slow, "answer", Lane.Reply, day);
        await PutAsync(await MeetAsync("other"), "b");
        await RunAsync(last / 4);
        Assert.Equal(["b"], Arrived);
        Clock.Advance(end - last - Clock.GetUtcNow());
        await RestartAsync();
        await RunAsync(last / 2);
        Assert.Equal(["b"], Arrived);
        await RunAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["b", "answer", "a"], Arrived);
    }

    [Case("C02")]
    [Fact]
    public async Task A_bot_that_is_told_to_wait_sends_nothing_meanwhile_also_over_a_restart()
    {
        await PutAsync(await MeetAsync("1"), "a");
        Platform.Answer = Failing(new SendOutcome.Limited(TimeSpan.FromSeconds(60), IsForAll: true, "slow down"));
        await RunAsync(TimeSpan.FromSeconds(1));
        await RestartAsync();
        await PutAsync(await MeetAsync("2"), "b");
        await RunAsync(TimeSpan.FromSeconds(57));
        Assert.Empty(Arrived);
        await RunAsync(TimeSpan.FromSeconds(6));
        Assert.Equal(["a", "b"], Arrived.Order());
    }

    [Case("C10")]
    [Fact]
    public async Task A_refused_message_is_sent_plain_once_and_then_no_more_and_what_follows_goes_on()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, "<a>");
        await PutAsync(chat, "b");
        Platform.Answer = part => part.Payload.Contains('a', StringComparison.Ordinal)
            ? new SendOutcome.MessageRefused("can't parse entities")
            : Fine;
        await RunAsync(Minute);
        Assert.Equal(["<a>", "a", "b"], Platform.Requests.Select(part => part.Payload));
        Assert.Equal(["dead", "sent"], await StatesAsync());
    }

    [Case("C07")]
    [Fact]
    public async Task A_chat_that_is_gone_is_suspended_with_its_settings_kept_and_nothing_more_is_sent()
    {
        Chat chat = await MeetAsync("1");
        await Database.WriteAsync(
            session => ChatStore.ChangeAsync(session, chat with { Quiet = "22:00-07:00" }, Clock.GetUtcNow()));
        await PutAsync(chat, ["a", "b"]);
        Platform.Answer = _ => new SendOutcome.ChatGone("bot was blocked by the user", IsCertain: true);
        await RunAsync(Minute);
        Assert.Single(Platform.Requests);
        Chat gone = await ReadAsync("1");
        Assert.Equal("bot was blocked by the user", gone.Suspended);
        Assert.Equal("22:00-07:00", gone.Quiet);
        Assert.Equal(["expired", "expired"], await StatesAsync());
    }

    [Fact]
    public async Task A_chat_that_may_come_back_is_suspended_at_the_third_refusal_over_a_day()
    {
        await PutAsync(await MeetAsync("1"), "a", life: TimeSpan.FromDays(3));
        Platform.Answer = _ => new SendOutcome.ChatGone("no rights to send", IsCertain: false);
        await RunAsync(Minute);
        Assert.Null((await ReadAsync("1")).Suspended);
        Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(Minute);
        Clock.Advance(TimeSpan.FromHours(22));
        await RunAsync(Minute);
        Assert.Null((await ReadAsync("1")).Suspended);
        Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync(Minute);
        Assert.Equal(3, Platform.Requests.Count);
        Assert.Equal("no rights to send", (await ReadAsync("1")).Suspended);
    }

    [Case("C08")]
    [Fact]
    public async Task A_chat_that_moved_keeps_its_settings_and_its_queue_and_takes_in_what_waited_at_the_new_place()
    {
        Chat old = await MeetAsync("1", ChatKind.Group);
        Chat young = await MeetAsync("-100", ChatKind.Group);
        await PutAsync(old, ["a", "b"]);
        await PutAsync(young, ["c"]);
        Platform.Answer = part => part.Chat.Value == "1"
            ? new SendOutcome.ChatMoved(new ChatAddress(Platform.Name, "-100"))
            : part.Payload == "c" ? new SendOutcome.NotSent("not yet") : Fine;
        await RunAsync(TimeSpan.FromSeconds(3));
        Platform.Answer = part => part.Chat.Value == "1"
            ? new SendOutcome.ChatMoved(new ChatAddress(Platform.Name, "-100"))
            : Fine;
        await RunAsync(Minute);
        Assert.Equal(["a", "b", "c"], Arrived);
        Assert.All(Platform.Arrived, part => Assert.Equal("-100", part.Chat.Value));
        Assert.Equal(old.Id, (await ReadAsync("-100")).Id);
    }

    [Case("C06")]
    [Fact]
    public async Task A_revoked_token_stops_everything_and_is_tried_again_with_a_harmless_question()
    {
        await PutAsync(await MeetAsync("1"), "a");
        await PutAsync(await MeetAsync("2"), "b");
        Platform.Answer = _ => new SendOutcome.Revoked("Unauthorized");
        Platform.AnswersProbes = false;
        await RunAsync(TimeSpan.FromMinutes(5));
        Assert.InRange(Platform.Requests.Count, 1, 3);
        Assert.InRange(Platform.Probes, 3, 6);
        Platform.AnswersProbes = true;
        Platform.Answer = _ => Fine;
        await RunAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["a", "b"], Arrived.Order());
    }

    [Fact]
    public async Task Without_a_connection_nothing_is_lost_and_nothing_counts_as_a_copy()
    {
        await PutAsync(await MeetAsync("1"), "a");
        Platform.Answer = _ => new SendOutcome.NotSent("no connection");
        await RunAsync(TimeSpan.FromMinutes(20));
        Assert.InRange(Platform.Requests.Count, 5, 60);
        Platform.Answer = _ => Fine;
        await RunAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(["a"], Arrived);
    }

    /// <summary>Fails once.</summary>
    private static Func<OutgoingPart, SendOutcome> Failing(SendOutcome outcome)
    {
        bool failed = false;
        return _ =>
        {
            (bool first, failed) = (!failed, true);
            return first ? outcome : Fine;
        };
    }
}

public sealed class FailureOnSqlite() : FailureContract(Dialect.Sqlite);

public sealed class FailureOnPostgres() : FailureContract(Dialect.Postgres);
