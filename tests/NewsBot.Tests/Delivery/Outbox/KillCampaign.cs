using System.Globalization;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Delivery.Outbox;

/// <summary>
/// A broadcast whose process is killed over and over: before a request, while it is under way, after it arrived and
/// before that was stored. Seeded, on a movable clock; a ledger on the other side says what came of it.
/// </summary>
public abstract class KillCampaign(Dialect dialect) : OutboxBench(dialect)
{
    private const int InFlight = 4;

    /// <summary>What a step says that finds nothing to do.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pass = TimeSpan.FromSeconds(15);

    /// <summary>The rules are the same in both; PostgreSQL takes longer to say so.</summary>
    private readonly (int Chats, int Kills) _size = dialect == Dialect.Sqlite ? (150, 70) : (50, 25);

    [Case("K01")]
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_lost_nor_out_of_order_and_at_most_what_was_under_way_is_doubled(int seed)
    {
        var chance = new Random(seed);
        Platform.Pace = Platform.Pace with { InFlight = InFlight };
        Platform.Answer = _ => null;
        await RestartAsync();
        for (int chat = 0; chat < _size.Chats; chat++)
            await FillAsync(await MeetAsync(chat.ToString(CultureInfo.InvariantCulture)), chance);
        for (int kill = 0; kill < _size.Kills; kill++)
            await LiveAndDieAsync(chance);
        Platform.Answer = _ => new SendOutcome.Confirmed("1");
        await FinishAsync();
        await JudgeAsync();
    }

    private async Task FillAsync(Chat chat, Random chance)
    {
        for (int digest = 0; digest < 3; digest++)
        {
            int parts = chance.Next(1, 4);
            await PutAsync(chat, [.. Enumerable.Range(0, parts).Select(part => $"{digest}.{part}")]);
        }
    }

    private async Task LiveAndDieAsync(Random chance)
    {
        int steps = chance.Next(1, 12);
        for (int step = 0; step < steps; step++)
        {
            Clock.Advance(Soon(await StepAsync()));
            foreach (FakePlatform.Request request in Platform.Open)
                Answer(request, chance);
        }

        foreach (FakePlatform.Request request in Platform.Open)
        {
            if (chance.Next(2) == 0)
                Platform.Arrived.Add(request.Part); // It arrived, and nobody heard that it did.
        }

        await RestartAsync();
    }

    /// <summary>Steps as ever where there is something to do; waits are passed over quickly.</summary>
    private async Task FinishAsync()
    {
        DateTimeOffset end = Clock.GetUtcNow() + TimeSpan.FromMinutes(30);
        while (Clock.GetUtcNow() <= end)
        {
            TimeSpan wait = await StepAsync();
            Clock.Advance(wait < Idle ? Soon(wait) : Pass);
        }
    }

    private void Answer(FakePlatform.Request request, Random chance)
    {
        SendOutcome? outcome = chance.Next(20) switch
        {
            < 16 => new SendOutcome.Confirmed("1"),
            16 => new SendOutcome.NotSent("no connection"),
            17 => new SendOutcome.Limited(TimeSpan.FromSeconds(5), IsForAll: false, "slow down"),
            _ => null,
        };
        if (outcome is SendOutcome.Confirmed)
            Platform.Arrived.Add(request.Part);
        if (outcome is not null)
            Platform.Finish(request, outcome);
    }

    private async Task JudgeAsync()
    {
        string[] copies = [.. Platform.Arrived.Select(part => part.Nonce)];
        int distinct = copies.Distinct().Count();
        string[] open = [.. (await StatesAsync()).Where(state => state is not ("sent" or "held"))];
        Assert.Empty(open);
        Assert.Equal(await HeldWithoutCopyAsync(), (await StatesAsync()).Count - distinct);
        Assert.InRange(copies.Length - distinct, 0, _size.Kills * InFlight);
        Assert.All(copies.GroupBy(nonce => nonce), same => Assert.InRange(same.Count(), 1, 3));
        foreach (IGrouping<string, OutgoingPart> chat in Platform.Arrived.GroupBy(part => part.Chat.Value))
        {
            string[] order = [.. chat.DistinctBy(part => part.Nonce).Select(part => part.Payload)];
            Assert.Equal(order.Order(StringComparer.Ordinal), order);
        }
    }

    /// <summary>A part that was under way at three kills and never arrived is held, and an operator is told.</summary>
    private async Task<int> HeldWithoutCopyAsync()
    {
        IReadOnlyList<long> held = await Database.ReadAsync(
            session => session.QueryAsync<long>("SELECT id FROM outbox WHERE state = 'held'"));
        string identity = await Database.ReadAsync(DatabaseIdentity.OfAsync);
        HashSet<string> arrived = [.. Platform.Arrived.Select(part => part.Nonce)];
        int unseen = held.Count(row => !arrived.Contains(Nonce.Of(identity, row)));
        Assert.InRange(unseen, 0, _size.Chats / 50);
        return unseen;
    }
}

public sealed class KillCampaignOnSqlite() : KillCampaign(Dialect.Sqlite);

public sealed class KillCampaignOnPostgres() : KillCampaign(Dialect.Postgres);
