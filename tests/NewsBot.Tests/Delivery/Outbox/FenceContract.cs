using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery.Outbox;

/// <summary>A node that held still for too long, while another took its place: it changes nothing any more.</summary>
[Case("K05")]
public abstract class FenceContract(Dialect dialect) : OutboxBench(dialect)
{
    [Fact]
    public async Task It_claims_nothing()
    {
        await TakeOverAsync();
        await PutAsync(await MeetAsync("1"), "a");
        await StepAsync();
        await StepAsync();
        Assert.Empty(Platform.Requests);
        Assert.Equal(["ready"], await StatesAsync());
    }

    [Fact]
    public async Task The_answer_that_it_gets_at_last_does_not_undo_what_the_other_has_under_way()
    {
        await PutAsync(await MeetAsync("1"), "a");
        Platform.Answer = _ => null;
        await StepAsync();
        FakePlatform.Request late = Assert.Single(Platform.Open);
        Sender other = await TakeOverAsync();
        Clock.Advance(TimeSpan.FromSeconds(31));
        while (Platform.Open.Count < 2)
            Clock.Advance(Soon(await other.StepAsync(() => true, CancellationToken.None)));
        Assert.Equal(["sending"], await StatesAsync());

        Platform.Finish(late, new SendOutcome.NotSent("no route"));
        await StepAsync();
        Assert.Equal(["sending"], await StatesAsync());
        Platform.Finish(Platform.Open[0], new SendOutcome.Confirmed("2"));
        await other.StepAsync(() => true, CancellationToken.None);
        Assert.Equal(["sent"], await StatesAsync());
    }

    [Fact]
    public async Task Nothing_is_begun_while_too_little_of_the_lease_is_left()
    {
        await PutAsync(await MeetAsync("1"), "a");
        await Sender.StepAsync(() => false, CancellationToken.None);
        Assert.Empty(Platform.Requests);
        Assert.Equal(["ready"], await StatesAsync());
    }

    /// <summary>Another node takes the lease, and what the first left behind.</summary>
    private async Task<Sender> TakeOverAsync()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE platform_lease SET expires_at = 0"));
        LeaseMark lease = (await new PlatformLeases(Database, Clock, NodeName.OfThisProcess())
            .TryTakeAsync(Platform.Name, CancellationToken.None))!;
        var other = new Sender(Tools, Platform, lease, () => { });
        await other.RecoverAsync(CancellationToken.None);
        return other;
    }
}

public sealed class FenceOnSqlite() : FenceContract(Dialect.Sqlite);

public sealed class FenceOnPostgres() : FenceContract(Dialect.Postgres);
