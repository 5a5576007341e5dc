using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public abstract class WorkQueueContract(Dialect dialect) : StoreContract(dialect)
{
    private const string Stage = "articles";

    [Fact]
    public async Task Work_is_claimed_once_and_gone_when_finished()
    {
        await AddAsync(7);
        WorkItem item = Assert.Single(await Queue.ClaimAsync(Stage, 10));
        Assert.Empty(await Queue.ClaimAsync(Stage, 10));
        Assert.Empty(await NewQueue().ClaimAsync(Stage, 10));
        await Queue.BeginAsync(item);
        await Database.WriteAsync(session => Queue.FinishAsync(session, item));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Queue.ClaimAsync(Stage, 10));
    }

    [Fact]
    public async Task Work_added_again_while_it_is_done_is_done_once_more()
    {
        await AddAsync(7);
        WorkItem item = Assert.Single(await Queue.ClaimAsync(Stage, 10));
        await Queue.BeginAsync(item);
        await AddAsync(7);
        await Database.WriteAsync(session => Queue.FinishAsync(session, item));
        Assert.Single(await Queue.ClaimAsync(Stage, 10));
    }

    [Case("F19")]
    [Fact]
    public async Task Work_that_fails_three_times_is_given_up_and_keeps_its_error()
    {
        await AddAsync(7);
        for (int attempt = 1; attempt <= WorkQueue.MostAttempts; attempt++)
        {
            WorkItem item = Assert.Single(await Queue.ClaimAsync(Stage, 10));
            await Queue.BeginAsync(item);
            Assert.Equal(attempt == WorkQueue.MostAttempts, await Queue.FailAsync(item, "no such page"));
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(await Queue.ClaimAsync(Stage, 10));
        Assert.Equal("no such page", await ErrorAsync(7));
    }

    [Case("F20")]
    [Fact]
    public async Task Work_that_ends_the_process_twice_is_quarantined_and_its_siblings_are_not()
    {
        await AddAsync(7);
        await AddAsync(8);
        for (int death = 1; death <= WorkQueue.MostDeaths; death++)
        {
            WorkQueue process = NewQueue();
            IReadOnlyList<WorkItem> items = await process.ClaimAsync(Stage, 10);
            await process.BeginAsync(items.Single(item => item.Id == 7));
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(8, Assert.Single(await Queue.ClaimAsync(Stage, 10)).Id);
        Assert.Equal("ended the process", await ErrorAsync(7));
    }

    [Case("F20")]
    [Fact]
    public async Task What_was_in_work_beside_the_deadly_item_is_tried_one_at_a_time_and_survives()
    {
        for (long id = 1; id <= 4; id++)
            await AddAsync(id);
        WorkQueue first = NewQueue();
        foreach (WorkItem item in await first.ClaimAsync(Stage, 10))
            await first.BeginAsync(item);
        Clock.Advance(TimeSpan.FromHours(1));
        await AddAsync(5);

        List<long> worked = [];
        for (int round = 0; round < 5; round++)
        {
            WorkQueue process = NewQueue();
            IReadOnlyList<WorkItem> items = await process.ClaimAsync(Stage, 10);
            Assert.True(items.Count(item => item.Id < 5) <= 1);
            Assert.Empty(await process.ClaimAsync(Stage, 10)); // Not while a suspect is in work.
            foreach (WorkItem item in items)
            {
                await process.BeginAsync(item);
                if (item.Id == 3)
                    Clock.Advance(TimeSpan.FromHours(1)); // It ends the process.
                else
                    await Database.WriteAsync(session => process.FinishAsync(session, item));
                worked.Add(item.Id);
            }
        }

        Assert.Equal([1, 2, 3, 4, 5], worked.Order());
        Assert.Equal("ended the process", await ErrorAsync(3));
    }

    [Fact]
    public async Task Work_handed_back_waits_for_its_turn_and_costs_no_attempt()
    {
        await AddAsync(7);
        WorkItem item = Assert.Single(await Queue.ClaimAsync(Stage, 10));
        await Queue.BeginAsync(item);
        DateTimeOffset turn = Clock.GetUtcNow().AddSeconds(9);
        await Queue.PostponeAsync(item, turn);
        Assert.Empty(await Queue.ClaimAsync(Stage, 10));
        Assert.Equal(turn, await Queue.NextTurnAsync(Stage));
        Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, Assert.Single(await Queue.ClaimAsync(Stage, 10)).Attempts);
        Assert.Null(await Queue.NextTurnAsync("topics"));
    }

    [Fact]
    public async Task What_is_handed_back_at_the_same_time_waits_each_for_its_own_turn()
    {
        for (long id = 1; id <= 100; id++)
            await AddAsync(id);
        IReadOnlyList<WorkItem> items = await Queue.ClaimAsync(Stage, 100);
        DateTimeOffset now = Clock.GetUtcNow();
        await Task.WhenAll(items.Select(item => Queue.PostponeAsync(item, now.AddSeconds(item.Id))));
        for (long id = 1; id <= 100; id++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(id, Assert.Single(await Queue.ClaimAsync(Stage, 100)).Id);
        }
    }

    [Fact]
    public async Task A_result_is_not_stored_once_the_lease_has_passed_to_another_node()
    {
        await AddAsync(7);
        WorkItem mine = Assert.Single(await Queue.ClaimAsync(Stage, 10));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(await NewQueue().ClaimAsync(Stage, 10));
        await Assert.ThrowsAsync<StorageException>(
            () => Database.WriteAsync(session => Queue.FinishAsync(session, mine)));
    }

    private Task AddAsync(long id) => Database.WriteAsync(session => Queue.AddAsync(session, Stage, id));

    private Task<string?> ErrorAsync(long id) =>
        Database.ReadAsync(s => s.ScalarAsync<string>("SELECT last_error FROM work WHERE id = @id", new { id }));
}

public sealed class WorkQueueOnSqlite() : WorkQueueContract(Dialect.Sqlite);

public sealed class WorkQueueOnPostgres() : WorkQueueContract(Dialect.Postgres);
