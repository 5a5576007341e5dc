using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery.Outbox;

/// <summary>What becomes of a part that may have arrived or not.</summary>
public abstract class SenderDoubtContract(Dialect dialect) : OutboxBench(dialect)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Case("C11")]
    [Fact]
    public async Task A_request_without_an_answer_is_repeated_after_half_a_minute_and_a_harmless_question()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, ["a1", "a2"]);
        Platform.Answer = _ => new SendOutcome.Unknown("no answer");
        await RunAsync(TimeSpan.FromSeconds(29));
        Assert.Single(Platform.Requests);
        Platform.AnswersProbes = false;
        await RunAsync(Minute);
        Assert.Single(Platform.Requests);
        Platform.AnswersProbes = true;
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await RunAsync(Minute);
        Assert.Equal(["a1", "a2"], Arrived);
        Assert.Equal(Platform.Requests[0].Nonce, Platform.Requests[1].Nonce);
        Assert.NotEqual(Platform.Requests[1].Nonce, Platform.Requests[2].Nonce);
    }

    [Case("C12")]
    [Fact]
    public async Task A_service_that_takes_everything_and_says_nothing_for_minutes_gets_each_message_at_most_once_more()
    {
        for (int at = 0; at < 40; at++)
            await PutAsync(await MeetAsync($"{at}"), $"m{at}");
        Platform.AnswersProbes = false;
        Platform.Answer = _ => new SendOutcome.Unknown("no answer");
        await RunAsync(TimeSpan.FromMinutes(10));
        int silent = Platform.Requests.Count;
        Assert.InRange(silent, 1, Platform.Pace.InFlight);
        Platform.AnswersProbes = true;
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await RunAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(40, Platform.Arrived.Select(part => part.Payload).Distinct().Count());
        Assert.All(Platform.Requests.GroupBy(part => part.Payload), copies => Assert.InRange(copies.Count(), 1, 2));
    }

    [Fact]
    public async Task Nothing_is_sent_more_than_three_times_and_what_follows_goes_on()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, "a");
        await PutAsync(chat, "b");
        Platform.Answer = part => part.Payload == "a"
            ? new SendOutcome.Unknown("no answer")
            : new SendOutcome.Confirmed("1");
        await RunAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(["a", "a", "a", "b"], Platform.Requests.Select(part => part.Payload));
        Assert.Equal(["held", "sent"], await StatesAsync());
    }

    [Fact]
    public async Task A_killed_process_repeats_what_was_under_way_not_sooner_than_half_a_minute_later()
    {
        await PutAsync(await MeetAsync("1"), "a");
        Platform.Answer = _ => null;
        await StepAsync();
        Assert.Single(Platform.Open);
        await RestartAsync();
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await RunAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(Arrived);
        await RunAsync(TimeSpan.FromSeconds(9));
        Assert.Equal(["a"], Arrived);
    }

    [Fact]
    public async Task Of_parts_in_doubt_one_at_a_time_is_repeated_while_others_go_on()
    {
        for (int at = 0; at < Platform.Pace.InFlight; at++)
            await PutAsync(await MeetAsync($"{at}"), $"m{at}");
        Platform.Answer = _ => null;
        await RunAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(Platform.Pace.InFlight, Platform.Open.Count);
        await RestartAsync();
        await RunAsync(TimeSpan.FromSeconds(40));
        Assert.Single(Platform.Open);
        await PutAsync(await MeetAsync("new"), "new");
        await RunAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(2, Platform.Open.Count);
        await RestartAsync();
        Assert.Equal([1, 1, 1, 1, 1, 1, 2], (await DoubtsAsync()).Order());
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await RunAsync(TimeSpan.FromSeconds(70));
        Assert.Equal(Platform.Pace.InFlight + 1, Arrived.Count());
    }

    [Fact]
    public async Task A_wave_in_doubt_goes_side_by_side_once_its_first_parts_are_confirmed()
    {
        int some = Repeats.Proof + (2 * Platform.Pace.InFlight);
        for (int at = 0; at < some; at++)
            await PutAsync(await MeetAsync($"{at}"), $"m{at}");
        Platform.Answer = _ => new SendOutcome.Unknown("no answer");
        await RunAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(some, Platform.Requests.Count);
        Platform.Answer = _ => Platform.Arrived.Count < Repeats.Proof ? new SendOutcome.Confirmed("1") : null;
        await RunAsync(Minute);
        Assert.Equal(Platform.Pace.InFlight, Platform.Open.Count);
    }

    [Fact]
    public async Task A_process_that_has_just_begun_repeats_nothing_for_a_while()
    {
        await PutAsync(await MeetAsync("1"), "a");
        await PutAsync(await MeetAsync("2"), "b");
        Platform.Answer = part => part.Payload == "a"
            ? new SendOutcome.Unknown("no answer")
            : new SendOutcome.Confirmed("1");
        await RunAsync(TimeSpan.FromSeconds(1));
        Clock.Advance(Minute);
        await RestartAsync();
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await PutAsync(await MeetAsync("3"), "c");
        await RunAsync(Repeats.Steady - TimeSpan.FromSeconds(1));
        Assert.Equal(["b", "c"], Arrived);
        await RunAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["b", "c", "a"], Arrived);
    }

    [Fact]
    public async Task A_new_process_keeps_to_the_pace_of_chats_that_the_old_one_wrote_to()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, "a");
        await StepAsync();
        await StepAsync();
        await PutAsync(chat, "b");
        await RestartAsync();
        await RunAsync(Platform.Pace.PrivateChat.Interval / 2);
        Assert.Equal(["a"], Arrived);
        await RunAsync(Platform.Pace.PrivateChat.Interval);
        Assert.Equal(["a", "b"], Arrived);
    }

    [Fact]
    public async Task An_answer_is_never_repeated()
    {
        await PutAsync(await MeetAsync("1"), "answer", Lane.Reply);
        Platform.Answer = _ => new SendOutcome.Unknown("no answer");
        await RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(Platform.Requests);
        Assert.Equal(["expired"], await StatesAsync());
    }

    [Fact]
    public async Task A_repeat_that_the_platform_recognizes_is_sent_at_once()
    {
        Platform.Pace = Platform.Pace with { NonceWindow = TimeSpan.FromMinutes(2) };
        await RestartAsync();
        await PutAsync(await MeetAsync("1"), "a");
        int asked = 0;
        Platform.Answer = _ => ++asked < 5 ? new SendOutcome.Unknown("no answer") : new SendOutcome.Confirmed("1");
        await RunAsync(Minute);
        Assert.Equal(["a"], Arrived);
    }

    private Task<IReadOnlyList<long>> DoubtsAsync() => Database.ReadAsync(
        session => session.QueryAsync<long>("SELECT uncertain FROM outbox ORDER BY id"));
}

public sealed class SenderDoubtOnSqlite() : SenderDoubtContract(Dialect.Sqlite);

public sealed class SenderDoubtOnPostgres() : SenderDoubtContract(Dialect.Postgres);
