using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery.Outbox;

public abstract class SenderContract(Dialect dialect) : OutboxBench(dialect)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_was_put_in_is_sent_once_and_its_number_kept()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, "a");
        await PutAsync(chat, "a");
        await RunAsync(Minute);
        Assert.Equal(["a"], Arrived);
        Assert.Equal(22, Platform.Requests[0].Nonce.Length);
        Assert.Equal(["sent"], await StatesAsync());
    }

    [Fact]
    public async Task Parts_and_digests_reach_a_chat_in_order_and_an_answer_overtakes_them()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, ["a1", "a2", "a3"]);
        await PutAsync(chat, ["b1", "b2"]);
        await StepAsync();
        await PutAsync(chat, "answer", Lane.Reply);
        await PutAsync(chat, "breaking", Lane.Breaking);
        await RunAsync(Minute);
        Assert.Equal(["a1", "answer", "a2", "a3", "breaking", "b1", "b2"], Arrived);
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_under_way_and_gives_back_the_rest()
    {
        foreach (string address in new[] { "1", "2", "3", "4", "5" })
            await PutAsync(await MeetAsync(address), address);
        Platform.Answer = _ => null;
        for (int claim = 0; claim < 50; claim++)
            Lead.Claimed(TimeSpan.FromMilliseconds(50)); // The database is slow, so parts are claimed far ahead.
        await StepAsync();
        Assert.Equal(2, await CountAsync("state = 'sending'")); // One under way, one for the slot that follows.
        Task stopped = Sender.StopAsync();
        Assert.False(stopped.IsCompleted);
        foreach (FakePlatform.Request request in Platform.Open)
            Platform.Finish(request, new SendOutcome.Confirmed("1"));
        await stopped;
        Assert.Equal(["ready", "ready", "ready", "ready", "sent"], (await StatesAsync()).Order());
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await RestartAsync();
        await RunAsync(Minute);
        Assert.Equal(5, Platform.Requests.Count);
    }

    [Case("K05")]
    [Fact]
    public async Task A_holder_of_the_lease_that_overslept_claims_nothing_and_changes_nothing()
    {
        await PutAsync(await MeetAsync("1"), "a");
        await PutAsync(await MeetAsync("2"), "b");
        Platform.Answer = _ => null;
        await StepAsync();
        Sender asleep = Sender;
        FakePlatform.Request request = Platform.Open[0];
        await RestartAsync();
        Platform.Finish(request, new SendOutcome.NotSent("no connection"));
        await asleep.StepAsync(() => true, CancellationToken.None);
        Assert.Single(Platform.Requests);
        Assert.Equal(1, await CountAsync("uncertain = 1 AND state = 'ready'"));
        Assert.Equal(0, await CountAsync("state = 'sending'"));
    }

    [Fact]
    public async Task Without_enough_of_the_lease_left_nothing_is_begun_and_nothing_stays_claimed()
    {
        await PutAsync(await MeetAsync("1"), "a");
        int asked = 0;
        await Sender.StepAsync(() => ++asked < 2, CancellationToken.None);
        Assert.Empty(Platform.Requests);
        Assert.Equal(1, await CountAsync("state = 'ready' AND attempts = 0 AND begun = 0"));
        await RunAsync(Minute);
        Assert.Equal(["a"], Arrived);
    }

    [Fact]
    public async Task What_was_given_up_is_seen_and_sent_again_when_an_operator_says_so()
    {
        await PutAsync(await MeetAsync("1"), "a");
        Platform.Answer = _ => new SendOutcome.MessageRefused("can't parse entities");
        await RunAsync(Minute);
        var troubles = new OutboxTroubles(Database, Clock, Signal);
        Trouble trouble = Assert.Single(await troubles.ListAsync(10));
        Assert.Equal((RowState.Dead, "can't parse entities"), (trouble.State, trouble.Reason));
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        Assert.True(await troubles.RetryAsync(trouble.Row));
        Assert.False(await troubles.RetryAsync(trouble.Row));
        await RunAsync(Minute);
        Assert.Equal(["a"], Arrived);
        Assert.Empty(await troubles.ListAsync(10));
    }

    [Fact]
    public async Task What_is_too_late_is_not_sent()
    {
        Chat chat = await MeetAsync("1");
        await PutAsync(chat, "old", life: TimeSpan.FromMinutes(10));
        Clock.Advance(TimeSpan.FromMinutes(11));
        await PutAsync(chat, "new");
        await RunAsync(Minute);
        Assert.Equal(["new"], Arrived);
        Assert.Equal(["expired", "sent"], await StatesAsync());
    }

    private Task<long> CountAsync(string what) =>
        Database.ReadAsync(session => session.ScalarAsync<long>($"SELECT COUNT(*) FROM outbox WHERE {what}"));
}

public sealed class SenderOnSqlite() : SenderContract(Dialect.Sqlite);

public sealed class SenderOnPostgres() : SenderContract(Dialect.Postgres);
